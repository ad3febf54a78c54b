<?php
/**
 * In the place of a Bedrock-style site's vendor/autoload.php: Roots\WPConfig\Config as the package has it, and
 * env(). Its Dotenv, and Symfony's, read nothing, for no .env file is deployed.
 */

namespace Roots\WPConfig\Exceptions {
    class ConstantAlreadyDefinedException extends \RuntimeException
    {
    }

    class UndefinedConfigKeyException extends \RuntimeException
    {
    }
}

namespace Roots\WPConfig {

    use Roots\WPConfig\Exceptions\ConstantAlreadyDefinedException;
    use Roots\WPConfig\Exceptions\UndefinedConfigKeyException;

    class Config
    {
        protected static $configMap = array();

        public static function define(string $key, $value): void
        {
            self::defined($key) or self::$configMap[$key] = $value;
        }

        public static function get(string $key)
        {
            if (!array_key_exists($key, self::$configMap)) {
                throw new UndefinedConfigKeyException("'$key' has not been defined.");
            }
            return self::$configMap[$key];
        }

        public static function remove(string $key): void
        {
            unset(self::$configMap[$key]);
        }

        public static function apply(): void
        {
            foreach (self::$configMap as $key => $value) {
                try {
                    self::defined($key);
                } catch (ConstantAlreadyDefinedException $error) {
                    if (constant($key) !== $value) {
                        throw $error;
                    }
                }
            }
            foreach (self::$configMap as $key => $value) {
                defined($key) or define($key, $value);
            }
        }

        protected static function defined(string $key): bool
        {
            if (defined($key)) {
                throw new ConstantAlreadyDefinedException("Bedrock: '$key' has already been defined.");
            }
            return false;
        }
    }
}

namespace Env {
    class Env
    {
        const CONVERT_BOOL = 1;
        const CONVERT_NULL = 2;
        const CONVERT_INT = 4;
        const STRIP_QUOTES = 8;
        const USE_ENV_ARRAY = 16;
        const USE_SERVER_ARRAY = 32;
        const LOCAL_FIRST = 64;

        public static $options = 15;

        public static function get(string $name)
        {
            $value = getenv($name);
            $converted = array('true' => true, 'false' => false, 'null' => null, '' => $value === '' ? '' : null);
            if ($value === false || array_key_exists(strtolower($value), $converted)) {
                return $value === false ? null : $converted[strtolower($value)];
            }
            return ctype_digit($value) ? (int) $value : trim($value, '"\'');
        }
    }

    function env(string $name)
    {
        return Env::get($name);
    }
}

namespace Dotenv {
    class Dotenv
    {
        public static function __callStatic(string $factory, array $arguments): self
        {
            return new self();
        }

        public function load(): array
        {
            return array();
        }

        public function safeLoad(): array
        {
            return array();
        }

        public function required($variables): self
        {
            return $this;
        }
    }
}

namespace Dotenv\Repository {
    class RepositoryBuilder
    {
        public static function __callStatic(string $factory, array $arguments): self
        {
            return new self();
        }

        public function __call(string $step, array $arguments): self
        {
            return $this;
        }
    }
}

namespace Symfony\Component\Dotenv {
    class Dotenv
    {
        public function __call(string $step, array $arguments)
        {
            return $step === 'usePutenv' ? $this : null;
        }
    }
}

namespace {
    if (!function_exists('env')) {
        function env(string $name)
        {
            return \Env\env($name);
        }
    }
}
