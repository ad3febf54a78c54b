<?php
/**
 * Runs the config of a site up to the moment when the content management system takes over, and reports what holds
 * then. Read from standard input, so that no code of the site can read it; any PHP from 5.6 on can run it.
 */

namespace Fixer\Proof {

    final class Run
    {
        const DEEPEST = 24;
        const MOST = 60000;

        private static $request;
        private static $before;
        private static $environment;
        private static $refused = array();
        private static $warnings = array();
        private static $reported = false;
        private static $left = self::MOST;

        /** Makes the surroundings of the situation to be simulated. */
        public static function begin()
        {
            self::$request = \json_decode(\base64_decode('@REQUEST@'), true);
            self::$environment = self::$request['getenv'];
            $_SERVER = self::$request['server'];
            $_ENV = self::$request['environment'];
            $_GET = $_POST = $_COOKIE = $_REQUEST = $_FILES = array();
            unset($GLOBALS['argv'], $GLOBALS['argc']);
            foreach (self::$request['constants'] as $name => $value) {
                \define($name, $value);
            }
            foreach (self::$request['emulated'] as $name => $body) {
                eval("function $name(...\$given) { $body }");
            }
            foreach (self::$request['refused'] as $name) {
                eval("function $name(...\$given) { return \\Fixer\\Proof\\Run::refuse('$name'); }");
            }
            \set_error_handler(array('Fixer\Proof\Run', 'warned'));
            \register_shutdown_function(array('Fixer\Proof\Run', 'shutDown'));
            self::$before = self::ini();
        }

        public static function kind()
        {
            return self::$request['kind'];
        }

        public static function path($name)
        {
            return self::$request['paths'][$name];
        }

        /** For the file that stands in the place of the content management system's own. */
        public static function takeOver()
        {
            $trace = \debug_backtrace(0, 1);
            if ($trace[0]['file'] === self::$request['paths']['loader']) {
                self::report('cms', self::globals());
            }
        }

        public static function finished()
        {
            self::report('end', self::globals());
        }

        /** Drupal 7 includes settings.php like this; the platform's core then lays its own settings over it. */
        public static function drupal7()
        {
            global $base_url, $base_path, $base_root, $base_secure_url, $base_insecure_url, $is_https, $databases, $conf;
            global $cookie_domain, $installed_profile, $update_free_access, $db_url, $db_prefix, $drupal_hash_salt;
            $conf = array();
            if (\file_exists(self::$request['paths']['config'])) {
                include_once self::$request['paths']['config'];
            }
            $pressflow = isset($_SERVER['PRESSFLOW_SETTINGS']) ? $_SERVER['PRESSFLOW_SETTINGS'] : '{}';
            foreach (\json_decode($pressflow, true) as $key => $value) {
                if ($key === 'conf') {
                    $conf = \array_replace((array) $conf, $value);
                } elseif ($key === 'databases') {
                    $databases = \array_replace_recursive((array) $databases, $value);
                } else {
                    $$key = $value;
                }
            }
            unset($pressflow, $key, $value);
            self::report('cms', \get_defined_vars());
        }

        /** Drupal 8 and later include settings.php like this. */
        public static function drupal8($app_root, $site_path)
        {
            global $config;
            $class_loader = null;
            $settings = $config = $databases = array();
            if (\is_readable($app_root . '/' . $site_path . '/settings.php')) {
                require $app_root . '/' . $site_path . '/settings.php';
            }
            unset($class_loader);
            self::report('cms', \get_defined_vars());
        }

        public static function refuse($name)
        {
            self::$refused[$name] = true;
            return false;
        }

        public static function getEnvironment($given)
        {
            if (!isset($given[0])) {
                return self::$environment;
            }
            return isset(self::$environment[$given[0]]) ? self::$environment[$given[0]] : false;
        }

        public static function putEnvironment($given)
        {
            $parts = \explode('=', (string) $given[0], 2);
            if (isset($parts[1])) {
                self::$environment[$parts[0]] = $parts[1];
            } else {
                unset(self::$environment[$parts[0]]);
            }
            return true;
        }

        public static function warned($level, $message, $file = '', $line = 0)
        {
            if (\error_reporting() & $level && \count(self::$warnings) < 200) {
                self::$warnings[] = array($level, \base64_encode(\substr($message, 0, 500)), \base64_encode($file), $line);
            }
            return false;
        }

        public static function shutDown()
        {
            $last = \error_get_last();
            $fatal = $last && $last['type'] & (\E_ERROR | \E_PARSE | \E_CORE_ERROR | \E_COMPILE_ERROR | \E_USER_ERROR);
            self::report($fatal ? 'error' : 'exit', self::globals(), $fatal ? $last : null);
        }

        /** Says what holds now. The first report counts; nothing that runs later can say anything. */
        private static function report($state, array $variables, $error = null)
        {
            // Reached by reflection or a bound closure it was called by a file of the site, or by none.
            $trace = \debug_backtrace(0, 1);
            if (self::$reported || !isset($trace[0]['file']) || $trace[0]['file'] !== __FILE__) {
                return;
            }
            self::$reported = true;
            \set_error_handler(function () {
                return true;
            });
            $constants = \get_defined_constants(true);
            $printed = \ob_get_level() ? \ob_get_contents() : '';
            $answer = \json_encode(array(
                'state' => $state,
                'error' => $error ? array(\base64_encode(\substr($error['message'], 0, 2000)),
                    \base64_encode($error['file']), $error['line']) : null,
                'constants' => self::pairs(isset($constants['user']) ? $constants['user'] : array()),
                'variables' => self::pairs($variables),
                'server' => self::changed($_SERVER, self::$request['server']),
                'env' => self::changed($_ENV, self::$request['environment']),
                'getenv' => self::changed(self::$environment, self::$request['getenv']),
                'ini' => self::changed(self::ini(), self::$before),
                'warnings' => self::$warnings,
                'refused' => \array_keys(self::$refused),
                'printed' => \base64_encode(\substr($printed, 0, 65536)),
            ));
            $channel = \fopen('php://fd/' . self::$request['channel'], 'wb');
            $line = "\n@TOKEN@ " . $answer . "\n";
            while ($line !== '' && ($written = \fwrite($channel, $line))) {
                $line = (string) \substr($line, $written);
            }
            \fclose($channel);
            // fixer ends the process; nothing else may run any more.
            while (true) {
                \sleep(1);
            }
        }

        private static function globals()
        {
            $found = array();
            foreach ($GLOBALS as $name => $value) {
                if (!\in_array($name, array('GLOBALS', '_GET', '_POST', '_COOKIE', '_FILES', '_SERVER', '_ENV', '_REQUEST'))) {
                    $found[$name] = $value;
                }
            }
            return $found;
        }

        private static function ini()
        {
            return \array_filter(\ini_get_all(null, false), 'is_string');
        }

        /** What is new, another or gone, and what it was before the config ran. */
        private static function changed($now, array $then)
        {
            $now = \is_array($now) ? $now : array();
            $found = array();
            foreach ($now as $key => $value) {
                if (!\array_key_exists($key, $then) || $then[$key] !== $value) {
                    $found[$key] = $value;
                }
            }
            $gone = \array_diff_key($then, $now);
            return array(
                'now' => self::pairs($found),
                'gone' => self::pairs($gone),
                'given' => self::pairs(\array_intersect_key($then, $found)),
            );
        }

        private static function encoded($value, $depth)
        {
            if (\is_string($value)) {
                return array('s' => \base64_encode($value));
            }
            if (\is_array($value)) {
                $deep = $depth >= self::DEEPEST || self::$left <= 0;
                return $deep ? array('o' => 'array') : array('a' => self::pairs($value, $depth + 1));
            }
            if (\is_float($value)) {
                return array('f' => \base64_encode(\pack('d', $value)));
            }
            if (\is_object($value)) {
                return array('o' => \get_class($value));
            }
            return \is_scalar($value) || $value === null ? $value : array('o' => \gettype($value));
        }

        private static function pairs(array $values, $depth = 0)
        {
            $pairs = array();
            foreach ($values as $key => $value) {
                if (--self::$left < 0) {
                    break;
                }
                $pairs[] = array(\is_int($key) ? $key : \base64_encode($key), self::encoded($value, $depth));
            }
            return $pairs;
        }
    }
}

namespace {

    \Fixer\Proof\Run::begin();
    if (\Fixer\Proof\Run::kind() === 'drupal7') {
        // What includes/bootstrap.inc offers to settings.php.
        function conf_path($require_settings = true, $reset = false)
        {
            return 'sites/default';
        }

        function variable_get($name, $default = null)
        {
            global $conf;
            return isset($conf[$name]) ? $conf[$name] : $default;
        }

        function drupal_is_cli()
        {
            return false;
        }

        function drupal_fast_404()
        {
        }

        function ip_address()
        {
            return isset($_SERVER['REMOTE_ADDR']) ? $_SERVER['REMOTE_ADDR'] : null;
        }

        \Fixer\Proof\Run::drupal7();
    } elseif (\Fixer\Proof\Run::kind() === 'drupal8') {
        \Fixer\Proof\Run::drupal8(\Fixer\Proof\Run::path('docroot'), 'sites/default');
    }
    require_once \Fixer\Proof\Run::path('config');
    \Fixer\Proof\Run::finished();
}
