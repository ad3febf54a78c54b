<?php
/** One run of a site's code: what it finds around it, and what it leaves behind. */

namespace Fixer\Test;

final class Run
{
    private const LEVELS = [
        E_WARNING => 'Warning', E_NOTICE => 'Notice', E_DEPRECATED => 'Deprecated',
        E_USER_ERROR => 'Fatal error', E_USER_WARNING => 'Warning', E_USER_NOTICE => 'Notice',
        E_USER_DEPRECATED => 'Deprecated', E_RECOVERABLE_ERROR => 'Fatal error',
        E_CORE_WARNING => 'Warning', E_COMPILE_WARNING => 'Warning',
    ];
    private const FATAL = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR;

    private static array $request;

    /** @var resource */
    private static $answers;

    private static ?array $atTakeover = null;
    private static array $warnings = [];
    private static ?string $fatal = null;
    private static bool $finished = false;

    /** @param resource $answers */
    public static function begin(array $request, $answers): void
    {
        self::$request = $request;
        self::$answers = $answers;
        chdir($request['folder']);
        foreach (array_keys(getenv()) as $name) {
            putenv($name);
        }
        foreach ($request['environment'] as $name => $value) {
            putenv("$name=$value");
        }
        foreach ($request['php_ini'] as $name => $value) {
            ini_set($name, $value);
        }
        $_ENV = $request['environment'];
        $_SERVER = $request['server'];
        set_error_handler([self::class, 'warned']);
        register_shutdown_function([self::class, 'report']);
        // No flags: what is printed can be neither taken away nor sent to the real standard output.
        ob_start(null, 0, 0);
    }

    public static function prelude(): string
    {
        return self::$request['prelude'];
    }

    public static function entry(): string
    {
        return self::$request['entry'];
    }

    /** To be called by a stub at the moment when the content management system would take over. */
    public static function takeOver(): void
    {
        self::$atTakeover = self::state();
    }

    public static function finished(): void
    {
        self::$finished = true;
    }

    public static function failed(\Throwable $error): void
    {
        self::$fatal = get_class($error) . ': ' . $error->getMessage()
            . self::place($error->getFile(), $error->getLine());
    }

    public static function warned(int $level, string $message, string $file, int $line): bool
    {
        if (error_reporting() & $level) {
            self::$warnings[] = (self::LEVELS[$level] ?? "Error $level") . ': ' . $message
                . self::place($file, $line);
        }
        return true;
    }

    public static function report(): void
    {
        $last = error_get_last();
        if (self::$fatal === null && $last !== null && $last['type'] & self::FATAL) {
            ini_set('memory_limit', '-1');
            self::$fatal = $last['message'] . self::place($last['file'], $last['line']);
        }
        while (ob_get_level() > 1 && @ob_end_flush()) {
            continue;
        }
        $answer = [
            'end' => self::state(),
            'takeover' => self::$atTakeover,
            'output' => base64_encode((string) ob_get_contents()),
            'warnings' => array_map([Values::class, 'encode'], self::$warnings),
            'fatal' => Values::encode(self::$fatal),
            'exited' => !self::$finished && self::$fatal === null,
        ];
        $line = json_encode($answer, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION) . "\n";
        for ($sent = 0; $sent < strlen($line); $sent += $written) {
            $written = fwrite(self::$answers, substr($line, $sent));
            if ($written === false || $written === 0) {
                break;
            }
        }
        fflush(self::$answers);
    }

    private static function state(): array
    {
        $variables = array_intersect_key($GLOBALS, array_flip(self::$request['variables']));
        $ini = [];
        foreach (self::$request['ini'] as $name) {
            $ini[$name] = ini_get($name);
        }
        return [
            'constants' => Values::pairs(get_defined_constants(true)['user'] ?? []),
            'variables' => Values::pairs($variables),
            'server' => Values::pairs($_SERVER),
            'ini' => Values::pairs($ini),
        ];
    }

    private static function place(string $file, int $line): string
    {
        return ' in ' . basename($file) . ':' . $line;
    }
}
