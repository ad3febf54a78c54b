"""Secrets in every form a site's files and a sentence may hold them.

In the cases, what stands between ``«`` and ``»`` is the secret; everything else must stay as it is.
"""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.secrets import REDACTED, is_secret_name, label_text, redact, redact_lines, secret_ranges, shown_value

CASES = {
    "constant": "define( 'DB_PASSWORD', '«hunter2»' );",
    "name put together": "define('DB_' . 'PASS' . \"WORD\", '«hunter2»');\n"
                         "define(\"DB_PASS\" . \"WORD\", '«hunter2»');",
    "constant in double quotes": 'define("AUTH_KEY","«a$b;,)»");',
    "constant over several lines": "define( 'AUTH_KEY',\n   '«value»'\n);",
    "value over several lines": "define('AUTH_KEY', '«one»\n«two»');\ndefine('WP_DEBUG', false);",
    "value with CRLF inside": "define('AUTH_KEY', '«one»\r\n«two»');\r\n",
    "escaped quotes and semicolons": r"define('NONCE_SALT', '«a\'; define(\"x\", \\»');  $x = 'open';",
    "comments around the parts": "define( /* the */ 'DB_PASSWORD' /* is */ , /* why */ '«x»' /* so */ );",
    "former value in a comment": "define('DB_PASSWORD', /*« was 'old' */» '«new»');",
    "third argument": "define('DB_PASSWORD', '«x»', true);",
    "number": "define('AUTH_KEY', «12345»);",
    "concatenation": "define('AUTH_KEY', '«a»' . PHP_EOL . \"«b»\");",
    "call": "define('AUTH_KEY', md5('«a»' . 'b'));".replace("'b'", "'«b»'"),
    "fallback": "define('DB_PASSWORD', getenv('DB_PASSWORD') ?: '«x»');",
    "fallback of another name": "$x = $_ENV['DB_PASSWORD'] ?? '«x»';",
    "fallback of a helper": "$x = env('DB_PASSWORD', '«x»');",
    "ternary": "define('DB_PASSWORD', isset($a['x']) ? $a['x'] : '«x»');",
    "const": "const DB_PASSWORD = '«x»';",
    "typed class const": "final public const string API_TOKEN = '«x»', OTHER_KEY = '«y»';",
    "Bedrock": "Config::define('AUTH_SALT', '«x»');",
    "guarded": "defined('AUTH_KEY') || define('AUTH_KEY', '«x»');",
    "upper-case call": "DEFINE('AUTH_KEY', '«x»');",
    "curly quotes": "define(‘DB_PASSWORD’, ‘«x»’);",
    "commented out": "// define('DB_PASSWORD', '«x»');\ndefine('WP_DEBUG', true);",
    "commented out over lines": "# define('DB_PASSWORD',\n#   '«x»');\ndefine('WP_DEBUG', 'kept');",
    "block comment": "/*\n * define('DB_PASSWORD',\n *   '«x»');\n */\ndefine('A', 'b');",
    "docblock prose": "/** Database password, don't tell */\ndefine('A', 'b');",
    "connection": "$link = new mysqli('«h»', '«u»', '«x»', '«db»'); $y = 'kept';",
    "other connections": "new \\PDO(DSN, '«u»', \"«x»\"); MySQL_Connect ( getenv('H'), $p ); $p = '«z»'; $q = 'k';",
    "commented-out connection": "// mysqli_connect('«h»', '«u»', '«x»');\n$y = 'kept';",
    "variable": "$db_password = '«x»';",
    "camel case": "$this->apiKey = '«x»';\nstatic::$clientSecret = '«y»';",
    "parameter default": "function f($password = '«x»', $other = 'y') {}",
    "array element": "$a = array('password' => '«x»', 'mode' => 'y');",
    "array of values": "$a['api_keys'] = array('«x»', 'name' => '«y»'); $b = 'z';",
    "subscripts": "$conf['smtp_password'] = '«x»'; $settings['hash_salt'] = '«y»';",
    "subscripts in brackets": "if (md5($_POST['x_password']) == '«x»') {} if (($o['api_key']) === '«y»') {}",
    "fallbacks in brackets": "f(getenv('DB_PASSWORD') ?: '«x»'); g($_ENV['API_KEY'] ?? '«y»'); h(env('A_KEY', '«z»'));",
    "on another line": "$settings['hash_salt']\n  = '«x»';\nconst API_KEY\n = '«y»';",
    "deeper subscripts": "$config['smtp.settings']['smtp_password']['x'] = '«x»';",
    "dotted name": "$config->set('mail.password', '«x»');",
    "appended": "$settings['hash_salt'] .= '«x»';",
    "databases": "$databases['default']['default'] = array(\n  'driver' => '«mysql»',\n  'host' => '«h»',"
                 "\n  'port' => «3306»,\n  'collation' => '',\n);\n$x = 'y';",
    "databases with environment": "$databases['default']['default'] = [\n"
                                  "  'password' => $_ENV['DB_PASSWORD'],\n  'host' => getenv('DB_HOST'),\n];",
    "a lone element": "      'password' => '«x»',\n      'prefix' => 'y',",
    "heredoc": "$secret = <<<EOT\n«one»\n«  two 'quoted'»\nEOT;\n$x = 'y';",
    "nowdoc": "define('PRIVATE_KEY', <<<'EOT'\n«one»\nEOT\n);\n$x = 'y';",
    "interpolation": '$apiKey = "«a{$b}c»";',
    "taken from a variable": "$pw = '«x»';\ndefine('DB_PASSWORD', $pw);",
    "taken from a constant": "define('MY_PW_X', '«x»');\nconst OTHERS = '«y»';\ndefine('DB_HOST', OTHERS);",
    "putenv": "putenv('DB_PASSWORD=«x y;z»'); $x = 'y';",
    "environment line": "WP_ENV=dev\nDB_PASSWORD=«x y»\nexport API_TOKEN=«z»\nWP_HOME=https://example.org",
    "quoted environment line": "DB_PASSWORD=\"«x y»\"\nWP_ENV='dev'\n",
    "environment reference": "DB_PASSWORD=${OTHER}\npassword: '%env(X)%'\n".replace("'%env(X)%'", "%env(X)%"),
    "directive": "SetEnv DB_PASSWORD «x»\nfastcgi_param API_KEY «y;»",
    "YAML": "smtp:\n  password: «x y»\n  token: '«z»'\n  mode: 'open'\n",
    "YAML block": "private_key: |\n«  one»\n«  two»\nmode: open\n",
    "JSON": '{"password": "«x»", "port": 1, "tokens": {"a": "«b»", "c": «2»}, "mode": "open"}',
    "JSON in a string": r'$x = "{\"password\":\"«x»\",\"mode\":\"open\"}";',
    "serialised": 's:8:"password";s:6:"«hunter»";s:4:"mode";',
    "URL": "$db_host_url = 'x'; $u = 'mysql://«u:p»@host/db';".replace("'x'", "'«x»'"),
    "URL with odd password": "$u = 'redis://«:p@ss»@host:6379'; $v = 'https://«tok»@host/x';",
    "URL query": "$u = 'https://host/?api_key=«x»&mode=1&access_token=«y»#top';",
    "header": "$h = array('Authorization: «Bearer abc»', 'X-Auth-Token' => '«y»', 'Accept: json');",
    "comparison": "if ($_SERVER['PHP_AUTH_PW'] !== '«x»' && $a == 'b') {}",
    "setter": "$redis->auth('«x»'); $c->setApiKey('«y»', 'z');",
    "private key": "-----BEGIN RSA PRIVATE KEY-----\n«abc»\n-----END RSA PRIVATE KEY-----",
    "token by its shape": "$x = '«ghp_abcdefghijklmnop»'; $y = 'ghp_';",
    "unclosed": "define('DB_PASSWORD', '«x",
    "option": "mysql --password=«x» --host=h",
    "tokens by their shape": "$a = '«SG.abcdefghij0123456789.abcdefgh»';\n"
                             "$b = '«AIzaSyAabcdefghijklmnopqrstuvwxyz12345»';\n"
                             "$c = '«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdef»'; $d = '«sk_test_abcdefghijkl»';",
    "webhook": "$a = 'https://hooks.slack.com/services/«T000/B000/abcdefgh»'; $b = 'https://x.org/webhooks';",
    "connection text": "$c = 'DRIVER={x};UID=u;PWD=«x»'; $d = 'Server=h;User Id=u;Pwd=«y»;';",
    "name without quotes": "define(DB_PASSWORD, '«x»'); DEFINE( AUTH_KEY , \"«y»\" ); f(DB_USER, DB_PASSWORD, 'db');",
    "option of a library": "curl_setopt($c, CURLOPT_USERPWD, '«u:p»'); curl_setopt($c, CURLOPT_URL, 'x');",
    "value first": "if ('«x»' === $_GET['token']) {} if ( \"«y»\" != $o->secret ) {}\n"
                   "if ('«z»' == md5($_POST['pass'])) {}",
    "compared by a call": "hash_equals('«x»', $given); if (password_verify($given, '«y»')) { $z = 'kept'; }",
    "name in braces": "$o->{'api_key'} = '«x»'; ${'password'} = '«y»'; $z = \"{$a['token']} kept\";",
    "block comment of one statement": "/* define('DB_PASSWORD',\n  '«x»'); */\ndefine('A', 'b');",
    "taken from an element": "$c = array('p' => '«x»', 'q' => 'y'); define('DB_PASSWORD', $c['p']);\n"
                             "$s['live']['w'] = '«z»'; $s['live']['v'] = 'k'; define('AUTH_KEY', $s['live']['w']);",
    "variants": "define('STRIPE_KEY_LIVE', '«x»'); define('AUTH_KEY_OLD', '«y»'); $c['api_key_v2'] = '«z»';",
    "other languages": "$passwort = '«x»'; $mot_de_passe = '«y»'; $senha = '«z»';",
    "XML": "$x = '<db><password>«x y»</password><host>h</host></db>'; if ($a <password> 1) {}",
    "a switch beside what says more of secrets": "password: «0»\nTOKEN_AUTH=«true»\nDB_AUTH=«1»\nsalt: «no»\n",
    "more than a switch": "a_auth: «10»\nb_auth: «-1»\nauth = «1;hunter2»\nc_auth: «0 # hunter2»\nd_auth: '«1»'\n"
                          "define('E_AUTH', «01»);\nf?auth=«1»&b=2\n\"auth\": «0», \"b\": 1",
}

PLAIN = {
    "value first of something else": "if ('live' === $_ENV['PANTHEON_ENVIRONMENT'] && isset($_ENV['TOKEN'])) {}",
    "elements of the request": "define('DB_PASSWORD', $_SERVER['x1']); $x = array('x1' => 'kept');",
    "words that only look alike": "$eyJ = 'eyJ'; $m = 'MSG.txt'; $passenger = 'x'; define('X_KEY_FILE', 'y');",
    "no connection": "wp_login('a'); $wpdb->query('b'); function my_mysqli_connect() {} $x = 'c'; new PDOX('d');",
    "environment": "define('DB_PASSWORD', $_ENV['DB_PASSWORD']);\n$conf['salt'] = $_SERVER['SALT_X'];",
    "getenv": "define('DB_PASSWORD', getenv('DB_PASSWORD'));\n$x = \\getenv('DB_PASSWORD');",
    "env helper": "Config::define('DB_PASSWORD', env('DB_PASSWORD'));\ndefine('A_KEY', Env::get('A_KEY'));",
    "file": "$settings['hash_salt'] = file_get_contents('/salt.txt') . require 'x.php';",
    "other words": "'keyboard' => 'x', 'monkey' => 'x', 'PASSTHROUGH' => 'x', 'author' => 'x', 'bypass' => 1",
    "plain key": "array('key' => 'x', 'meta_key' => 'y', 'public_key' => 'z'); $key = 'a';",
    "prose": "// The auth_key, a hash_salt and the db_password. See api_key/docs or $password here.",
    "tests": "if (defined('DB_PASSWORD')) {} f($_ENV['DB_HOST'], $_ENV['DB_PORT']); if (isset($a['token'])) { }",
    "existence": "if (!defined('DB_PASSWORD')) { require 'x.php'; }",
    "list of names": "foreach (array('DB_PASSWORD', 'AUTH_KEY') as $name) { $x = 'y'; }",
    "translation": "__('Password', 'textdomain'); _e( 'Your token', 'x' );",
    "boolean": "define('USE_TOKEN', true); define('AUTH_KEY', NULL);",
    "empty": "define('DB_COLLATE', ''); define('DB_PASSWORD', \"\");",
    "address with a port": "$u = 'http://host:8080/path@x'; $f = 'https://f.org/css?family=Roboto:wght@400';",
    "ssh remote": "ssh://codeserver.dev.1@codeserver.dev.1.drush.in:2222/~/repository.git",
    "other settings": "define('WP_MEMORY_LIMIT', '512M'); $table_prefix = 'wp_'; $conf['x'] = 'tcp://host';",
    "switch": "module:\n  basic_auth: 0\n  dblog: 0\nSMTP_AUTH=true\r\ndefine('X_AUTH', 1);\n$conf['smtp_auth'] = 0;\n"
              "$c = array(\n  'http_auth' => 1,\n);\n{\"auth\": 0}",
    "ABSPATH": "define('ABSPATH', __DIR__ . '/'); define('KEY_FILE', 'x'); $token = ABSPATH;",
}


def shown(text: str) -> str:
    return b"".join(redact_lines(text.encode())).decode()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_secret_values_are_replaced_and_nothing_else(case: str) -> None:
    text = re.sub("[«»]", "", case)
    assert shown(text) == re.sub("«([^«»]*)(»|$)", lambda secret: label_text(secret[1]), case)


@pytest.mark.parametrize("case", PLAIN.values(), ids=PLAIN.keys())
def test_what_is_no_secret_stays(case: str) -> None:
    assert secret_ranges(case.encode()) == []
    assert shown(case) == case


@pytest.mark.parametrize("name", [
    "DB_PASSWORD", "DB_HOST", "WP_CACHE_KEY_SALT", "AUTH_KEY", "hash_salt", "databases", "apiKey", "APIKey",
    "smtp-pass", "FTP_PASS", "X-Auth-Token", "REDIS_AUTH", "dbpass", "AWS_ACCESS_KEY_ID", "WPMDB_LICENCE",
    "client.secret", "pwd",
])
def test_names_that_carry_credentials(name: str) -> None:
    assert is_secret_name(name)


@pytest.mark.parametrize("name", [
    "keyboard", "monkey", "PASSTHROUGH", "pass_through", "key", "meta_key", "WP_DEBUG", "author", "license",
    "tokenizer", "PWD", "compass", "db", "", "_", "KEY_FILE",
])
def test_names_that_do_not(name: str) -> None:
    assert not is_secret_name(name)


@pytest.mark.parametrize(("text", "expected"), [
    ("DB_HOST is 'db.example.org' in wp-config.php:3, wanted 'localhost'",
     f"DB_HOST is '{label_text('db.example.org')}' in wp-config.php:3, wanted '{label_text('localhost')}'"),
    ("'AUTH_KEY' and 'AUTH_SALT' are defined in 'wp-config.php'",
     "'AUTH_KEY' and 'AUTH_SALT' are defined in 'wp-config.php'"),
    ("could not reach https://me:pw@example.org/x.git",
     f"could not reach https://{label_text('me:pw')}@example.org/x.git"),
    ("WP_CACHE is 'false'", "WP_CACHE is 'false'"),
    ("a name that is no UTF-8: \udce9", "a name that is no UTF-8: \udce9"),
    ("", ""),
])
def test_sentences(text: str, expected: str) -> None:
    assert redact(text) == expected


def test_a_value_beside_its_name() -> None:
    assert shown_value("DB_PASSWORD", "x") == label_text("x")
    assert shown_value("DB_PASSWORD", "") == ""
    assert shown_value("DB_PASSWORD", "0") == label_text("0")
    assert shown_value("SMTP_AUTH", "0") == "0"
    assert shown_value("SMTP_AUTH", "hunter2") == label_text("hunter2")
    assert shown_value("WP_HOME", "https://a:b@c.org") == f"https://{label_text('a:b')}@c.org"


def test_labels_tell_same_from_changed_and_nothing_else() -> None:
    first, again, other = label_text("hunter2"), label_text("hunter2"), label_text("hunter3")
    assert first == again != other
    assert re.fullmatch(rf"{REDACTED}#\d+", first)
    assert shown("define('DB_PASSWORD', 'hunter2'); define('AUTH_KEY', 'hunter3');") == \
        f"define('DB_PASSWORD', '{first}'); define('AUTH_KEY', '{other}');"


@pytest.mark.parametrize("text", ["DB_PASSWORD is 'hunter2'", "define('DB_PASSWORD', 'hunter2');", "https://a:b@c.org"])
def test_what_is_redacted_stays_as_it_is(text: str) -> None:
    assert redact(redact(text)) == redact(text)


def test_no_value_passes_for_a_label() -> None:
    assert "hunter2" not in redact(f"DB_PASSWORD is '{REDACTED}#1 hunter2'")


PIECES = ["'", '"', "\\", "\n", "\r", "=", ">", "(", ")", ",", ";", "<<<X\n", "$", "password", "//", "DB_KEY",
          "define", "/*", "*/", " ", ":", "[", "]", "://a:b@", "x", "token: |\n  "]


MADE_UP = st.lists(st.sampled_from(PIECES), max_size=60).map(lambda pieces: "".join(pieces).encode())


@given(st.binary(max_size=300) | MADE_UP)
def test_lines_stay_lines_and_ranges_stay_apart(content: bytes) -> None:
    lines = redact_lines(content)
    assert len(lines) == len(content.split(b"\n")) - (content.endswith(b"\n") or not content)
    assert all(line.endswith(b"\n") for line in lines[:-1])
    last = 0
    for start, end in secret_ranges(content):
        assert last <= start < end <= len(content)
        last = end


def test_long_lines_take_linear_time() -> None:
    start = time.perf_counter()
    for piece in (b"a", b"password", b"://a:b", b"(", b"/*", b"'token' => '", b"api_key[", b"-"):
        secret_ranges(piece * (200_000 // len(piece)))
    assert time.perf_counter() - start < 20


def test_the_cost_of_a_config_file() -> None:
    define = b"define( 'AUTH_KEY', 'put your unique phrase here' );\n"
    config = b"<?php\n" + define * 20 + b"// plain text here\n" * 100
    secret_ranges(config)
    start = time.perf_counter()
    for _ in range(50):
        secret_ranges(config)
    assert (time.perf_counter() - start) / 50 < 0.005
