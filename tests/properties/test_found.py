"""What generated examples have shown to go wrong once: every law holds for them now."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.properties.examples import Example
from tests.properties.laws import Laws
from tests.properties.subjects import SUBJECTS
from tests.support.php import PhpWorker

_LOADER = b"require_once ABSPATH . 'wp-settings.php';\n"


class Found(NamedTuple):
    """A counterexample.

    Args:
        shows: what went wrong.
        subject: the recipe and the kind of site.
        config: the config.
        outcome: what should come of it.
        files: what stands beside it.
    """

    shows: str
    subject: str
    config: bytes
    outcome: str
    files: Mapping[str, bytes] = {}


FOUND = (
    Found("the text of a heredoc was told wrong where line ends are doubled", "plupload-drupal10",
          b"<?php\r\r\n$config['plupload.settings']['temporary_uri'] = <<<URI\r\r\nprivate://tmp\r\r\nURI;\r\r\n",
          "conflict"),
    Found("new lines were printed, since they came behind <?=", "views-data-export-drupal7",
          b"<?php\n$conf['a'] = 1;\n?><?= 1 ?>\n<?php\n\n\n", "change"),
    Found("new lines came between several <?=", "views-data-export-drupal7",
          b"<?php\n$a = 1 ?><?= 1 ?><?= 2 ?>\n", "change"),
    Found("braces that stood there went when a statement came back", "ewww-image-optimizer-wordpress",
          b"<?php\ntry { define('EWWW_IMAGE_OPTIMIZER_RELATIVE', FALSE); } finally { $done = 1; }\n" + _LOADER,
          "change"),
    Found("reverting broke off where a file is included twice", "woozone-memory-limit-wordpress",
          b"<?php\nrequire __DIR__ . '/more.php';\nrequire __DIR__ . '/more.php';\n" + _LOADER, "change",
          {"more.php": b"<?php\ndefined('WP_MEMORY_LIMIT') or define('WP_MEMORY_LIMIT', '64M');\n"}),
    Found("Config::define() threw where define() might come first", "woozone-memory-limit-bedrock",
          b"<?php\nuse Roots\\WPConfig\\Config;\nif ($_SERVER['REQUEST_TIME'] > 1) {\n"
          b"define('WP_MEMORY_LIMIT', '1G');\n}\nConfig::apply();\ndefine('ABSPATH', __DIR__ . '/../web/wp/');\n",
          "change"),
    Found("what stood behind another statement on its line did not come back", "wordpress-tmp-directory-wordpress",
          b"<?php\nif (isset($_ENV['X'])) {\n$value = '/tmp'; define('IMPORT_TMP_DIR', $value);\n}\n" + _LOADER,
          "conflict"),
    Found("a file included by a variable was not seen", "wordpress-social-login-session-order-wordpress",
          b"<?php\n$h = 'wp-blog-header.php'; require $h;\n" + _LOADER, "change"),
    Found("a path that extract() may bring was not seen", "drupal-tmp-directory-drupal10",
          b"<?php\n$settings['trusted_host_patterns'] = ['^www\\.example\\.com$'];\n"
          b"if ($_SERVER['REQUEST_TIME'] > 1) {\n"
          b"extract(array('settings' => array('file_temp_path' => '/srv/bindings/0a1b/tmp')));\n}\n", "conflict"),
    Found("what extract() had wiped came back when it was taken out", "drupal-tmp-directory-drupal7",
          b"<?php\n$conf['theme_settings'] = array('toggle_logo' => 1);\n"
          b"foreach (array('file_temporary_path' => getenv('TEMP') ?: '/scratch') as $k => $v) {\n$conf[$k] = $v;\n}\n"
          b"extract(array('conf' => array('file_temporary_path' => '/tmp')));\n", "conflict"),
    Found("blanks behind what was taken out kept it from coming back", "wordpress-social-login-session-order-wordpress",
          b"<?php\nif ($_SERVER['REQUEST_TIME'] > 1) {\nrequire './wp-blog-header.php';\n}  \n" + _LOADER, "change"),
    Found("a value that was computed did not come back", "wordpress-tmp-directory-wordpress",
          b"<?php\ndo {\n$value = \"/tmp/imports/\"; define('IMPORT_TMP_DIR', $value);\n} while (0);\n" + _LOADER,
          "conflict"),
    Found("a value that only a run can tell was taken for a good one", "ewww-image-optimizer-wordpress",
          b"<?php\nif ($_ENV['PANTHEON_ENVIRONMENT'] === 'live') {\n"
          b"define('EWWW_IMAGE_OPTIMIZER_RELATIVE', !empty($_GET['x']));\n}\n" + _LOADER, "conflict"),
    Found("an included file was edited though PHP cannot read it", "autoptimize-wordpress",
          b"<?php\nrequire __DIR__ . '/config/wordpress.php';\n", "broken, conflict",
          {"config/wordpress.php": b"<?php\n<<<<<<< ours\n$a = 1;\n=======\n$a = 2;\n>>>>>>> theirs\n" + _LOADER}),
    Found("a path that comes too late to count was replaced, and did not come back",
          "wordpress-tmp-directory-wordpress",
          b"<?php\nif (isset($_ENV['PANTHEON_ENVIRONMENT'])) {\ndefine('IMPORT_TMP_DIR', '/tmpfiles', false);\n}\n"
          b"if ($_SERVER['REQUEST_TIME'] > 1) {\ndefine( 'IMPORT_TMP_DIR', '/tmp' );\n}\n" + _LOADER, "satisfied"),
    Found("Config::apply() threw where define() and Config::define() gave the same before",
          "wordfence-live-traffic-bedrock",
          b"<?php\nuse Roots\\WPConfig\\Config;\nConfig::define('WORDFENCE_DISABLE_LIVE_TRAFFIC', FALSE);\n"
          b"define('WORDFENCE_DISABLE_LIVE_TRAFFIC', !true);\nConfig::apply();\n"
          b"define('ABSPATH', __DIR__ . '/../web/wp/');\n", "conflict"),
    Found("Config::define() threw where it came again behind Config::apply()", "wordfence-live-traffic-bedrock",
          b"<?php\nuse Roots\\WPConfig\\Config;\nConfig::apply();\n"
          b"Config::define('WORDFENCE_DISABLE_LIVE_TRAFFIC', true);\ndefine('ABSPATH', __DIR__ . '/../web/wp/');\n",
          "conflict"),
    Found("the platform's settings were not there to be extracted", "varnish-drupal7",
          b"<?php\nif (getenv('PANTHEON_ENVIRONMENT') === 'dev') {\nif (!isset($conf['cache_class_cache_page'])) {\n"
          b"  $conf['cache_class_cache_page'] = 'VarnishCache';\n}\n}\nif (isset($_SERVER['PRESSFLOW_SETTINGS'])) {\n"
          b"  extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));\n}\n", "satisfied"),
    Found("what extract() may have left as it was went unseen", "varnish-drupal7",
          b"<?php\n$conf['cache_class_cache_page'] = 'VarnishCache';\nextract((array) @json_decode(getenv('NONE')));\n",
          "change"),
    Found("what array_replace_recursive() lays over the settings went unseen", "drupal-tmp-directory-drupal10",
          b"<?php\nforeach (array(1) as $once) {\n"
          b"$settings = array_replace_recursive($settings, ['file_temp_path' => '/srv/bindings/0a1b/tmp']);\n}\n",
          "change"),
    Found("a path given to what may be another name of the settings went unseen", "drupal-tmp-directory-drupal7",
          b"<?php\n$c =& $conf;\nif (isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n$ref =& $conf;\n"
          b"$ref['file_temporary_path'] = '/tmp/' . 'x';\n}\n", "conflict"),
    Found("a definition that came too late ended the request until another one was taken out",
          "ewww-image-optimizer-wordpress",
          b"<?php\ndefine('EWWW_IMAGE_OPTIMIZER_RELATIVE', ! empty( $_GET['x'] ));\n" + _LOADER
          + b"define('EWWW_IMAGE_OPTIMIZER_RELATIVE', true) or die('no');\n", "conflict"),
    Found("a path that an array takes over from another one went unseen", "drupal-tmp-directory-drupal10",
          b"<?php\n$settings['file_temp_path'] = '/tmp';\n$settings = ['first' => 1, ...$settings];\n", "conflict"),
    Found("a definition that came too late ended the request once another one came before it", "autoptimize-wordpress",
          b"<?php\n" + _LOADER + b"define('AUTOPTIMIZE_CACHE_CHILD_DIR', '/cache/ao/') or die('no');\n", "conflict"),
    Found("a definition that ended the request elsewhere was taken out", "ewww-image-optimizer-wordpress",
          b"<?php\nif (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {\ndefine('EWWW_IMAGE_OPTIMIZER_RELATIVE', true);\n}\n"
          b"define('EWWW_IMAGE_OPTIMIZER_RELATIVE', FALSE) or die('no');\n" + _LOADER, "conflict"),
    Found("a definition for other computers came too late, below the line that asks to stop",
          "woozone-memory-limit-wordpress",
          b"<?php\n/* That's all, stop editing! */\n\nif (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n"
          b"define('WP_MEMORY_LIMIT', '64M') or die('no');\n}\n" + _LOADER, "change"),
    Found("a branch for versions of PHP that are long gone was taken for one that may run", "fast-404-settings-drupal7",
          b"<?php\nif (PHP_VERSION_ID < 50000) {\n$ps = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);\n"
          b"$databases = $ps['databases'];\n}\nrequire_once('./sites/all/modules/fast_404/fast_404.inc');\n"
          b"if (function_exists('fast_404_path_check')) {\n  fast_404_path_check();\n}\n", "conflict"),
    Found("ini_restore() was not seen", "recaptcha-drupal7",
          b"<?php\nini_set('arg_separator.output', '&amp;');\nini_restore('arg_separator.output');\n", "satisfied"),
    Found("what was stored for Config::apply() clashed with a plain define() in one environment",
          "woozone-memory-limit-bedrock",
          b"<?php\nuse Roots\\WPConfig\\Config;\n"
          b"$env_config = __DIR__ . '/environments/' . (getenv('PANTHEON_ENVIRONMENT') ?: 'dev') . '.php';\n"
          b"if (file_exists($env_config)) {\n  require_once $env_config;\n}\n"
          b"if (!in_array($_ENV['PANTHEON_ENVIRONMENT'] ?? '', ['live', 'test'])) {\n"
          b"define('WP_MEMORY_LIMIT', '256MB');\n}\nConfig::apply();\n", "change",
          {"config/environments/dev.php": b"<?php\ndefine('WP_MEMORY_LIMIT', '1G');\n"}),
    Found("what an array puts before one that cannot be told went unseen", "drupal-tmp-directory-drupal7",
          b"<?php\nif (isset($_SERVER['PRESSFLOW_SETTINGS'])) {\n"
          b"  extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));\n}\n"
          b"$conf = ['file_temporary_path' => '/tmp/' . 'x'] + $conf;\n", "change"),
    Found("a value was not known any more behind the label of a goto", "drupal-tmp-directory-drupal7",
          b"<?php\ngoto further;\n$skipped = 1;\nfurther:\ninclude __DIR__ . '/more.php';\n", "change",
          {"sites/default/more.php": b"<?php\n$value = \"/srv/bindings/0a1b/tmp\";\n"
                                     b"$conf['file_temporary_path'] = $value;\n"}),
    Found("a file was not followed whose name was given behind the label of a goto", "pantheon-updates-bedrock",
          b"<?php\nuse Roots\\WPConfig\\Config;\ngoto further;\n$skipped = 1;\nfurther:\n"
          b"$env_config = __DIR__ . '/environments/' . (getenv('PANTHEON_ENVIRONMENT') ?: 'dev') . '.php';\n"
          b"if (file_exists($env_config)) {\n  require_once $env_config;\n}\nConfig::apply();\n", "satisfied",
          {f"config/environments/{name}.php":
           b"<?php\nuse Roots\\WPConfig\\Config;\nConfig::define('WP_AUTO_UPDATE_CORE', false);\n"
           for name in ("dev", "live")}),
    Found("nothing was said of what other computers define below a loader that may not run",
          "wordfence-live-traffic-wordpress",
          b"<?php\nif ( defined( 'ABSPATH' ) ):\n    require_once ABSPATH . 'wp-settings.php';\nendif; "
          b"if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {\n$in = 1;\n} else {\n"
          b"$value = 'yes'; define('WORDFENCE_DISABLE_LIVE_TRAFFIC', $value);\n}\n", "change"),
    Found("a computed value was overlooked where a loop gives it its name", "ewww-image-optimizer-wordpress",
          b"<?php\ndo {\nforeach ( array( 'EWWW_IMAGE_OPTIMIZER_RELATIVE' => ! empty( $_GET['x'] ), 'OTHER' => 1 ) "
          b"as $k => $v ) {\n\tdefined( $k ) or define( $k, $v );\n}\n} while (0); do {\n"
          b"define('EWWW_IMAGE_OPTIMIZER_RELATIVE', !true);\n} while (0);\n" + _LOADER, "conflict"),
)


@pytest.mark.parametrize("found", FOUND, ids=lambda found: found.shows.replace(" ", "-"))
def test_found(php: PhpWorker, tmp_path: Path, found: Found) -> None:
    subject = next(one for one in SUBJECTS if one.name == found.subject)
    example = Example(subject, found.config, (), found.files)
    assert Laws(php, tmp_path).check(example) == found.outcome
