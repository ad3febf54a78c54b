<?php
/**
 * One job for one PHP, of any version since 5.3: a file to read, or a site's config to run.
 *
 * Its variables live in a class, for the config must find the global scope as empty as a real one does.
 */

namespace Fixer\Test {
    final class Run
    {
        /** Called by the stubs at the moment when the content management system would take over. */
        public static function takeOver()
        {
            \Fixer\Matrix\Job::takeOver();
        }
    }
}

namespace Fixer\Matrix {
    final class Job
    {
        private static $job;
        private static $takeover;
        private static $warnings = array();
        private static $finished = false;

        public static function begin($line)
        {
            self::$job = json_decode($line, true);
            error_reporting(-1);
            ini_set('display_errors', '0');
            ini_set('log_errors', '0');
            ini_set('html_errors', '0');
            date_default_timezone_set('UTC');
            register_shutdown_function(array(__CLASS__, 'report'));
            ob_start();
            if (self::$job['kind'] === 'read') {
                self::$job['problem'] = self::problem(file_get_contents(self::$job['file']));
                return;
            }
            chdir(self::$job['folder']);
            $_SERVER = self::$job['server'];
            $_ENV = self::$job['environment'];
            foreach (self::$job['environment'] as $name => $value) {
                putenv("$name=$value");
            }
            set_error_handler(array(__CLASS__, 'warned'));
        }

        public static function entry()
        {
            return self::$job['kind'] === 'read' ? self::$job['nothing'] : self::$job['entry'];
        }

        public static function takeOver()
        {
            self::$takeover = self::state();
        }

        public static function finished()
        {
            self::$finished = true;
        }

        public static function warned($level, $message, $file, $line)
        {
            if (error_reporting() & $level) {
                self::$warnings[] = $message . ' in ' . basename($file);
            }
            return true;
        }

        public static function report()
        {
            $last = error_get_last();
            $fatal = $last !== null && $last['type'] & (E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR);
            $output = '';
            while (ob_get_level() > 0) {
                $output = ob_get_clean() . $output;
            }
            echo json_encode(array(
                'version' => PHP_VERSION,
                'problem' => isset(self::$job['problem']) ? self::$job['problem'] : null,
                'fatal' => $fatal ? base64_encode($last['message'] . ' in ' . basename($last['file'])) : null,
                'finished' => self::$finished,
                'warnings' => array_map('base64_encode', self::$warnings),
                'output' => base64_encode($output),
                'takeover' => self::$takeover,
            ));
        }

        /** Why PHP cannot read some code, or null; nothing of it is run. */
        private static function problem($code)
        {
            if (defined('TOKEN_PARSE')) {
                try {
                    token_get_all($code, TOKEN_PARSE);
                    return null;
                } catch (\ParseError $error) {
                    return $error->getMessage() . ' on line ' . $error->getLine();
                }
            }
            $read = @eval('return true; ?>' . $code);
            $last = error_get_last();
            return $read === true ? null : $last['message'] . ' on line ' . $last['line'];
        }

        private static function state()
        {
            $defined = get_defined_constants(true);
            $found = array();
            foreach (isset($defined['user']) ? $defined['user'] : array() as $name => $value) {
                $found["constant $name"] = self::told($value);
            }
            foreach (array('conf', 'config', 'settings', 'databases', 'table_prefix') as $name) {
                if (isset($GLOBALS[$name])) {
                    self::flat("\$$name", $GLOBALS[$name], $found);
                }
            }
            self::flat('$_SERVER', $_SERVER, $found);
            foreach (array('arg_separator.output', 'memory_limit') as $name) {
                $found["ini $name"] = self::told(ini_get($name));
            }
            return $found;
        }

        private static function flat($name, $value, &$found)
        {
            if (!is_array($value) || !$value) {
                $found[$name] = self::told($value);
                return;
            }
            foreach ($value as $key => $one) {
                self::flat($name . "[$key]", $one, $found);
            }
        }

        private static function told($value)
        {
            return base64_encode(is_scalar($value) || $value === null ? var_export($value, true) : gettype($value));
        }
    }
}
