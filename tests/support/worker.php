<?php
/**
 * A PHP process that answers requests, one JSON object a line.
 *
 * `php worker.php serve REQUESTS ANSWERS` (two file descriptors) answers until its input ends and runs a
 * site's code in a forked child each time, because a constant, once defined, cannot be taken back. `php
 * worker.php once ...` runs it in this very process: for a PHP that cannot fork.
 *
 * A site's code must be included in the global scope, so the file has no variables of its own.
 */

namespace Fixer\Test;

require __DIR__ . '/values.php';
require __DIR__ . '/run.php';

final class Worker
{
    /** @var resource */
    private static $requests;

    /** @var resource */
    private static $answers;

    /** Answers requests, and returns where a site's code must be run: in a forked child, or in "once". */
    public static function serve(bool $once, int $requests, int $answers): void
    {
        self::$requests = fopen("php://fd/$requests", 'rb');
        self::$answers = fopen("php://fd/$answers", 'wb');
        while (($line = fgets(self::$requests)) !== false) {
            $request = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
            switch ($request['verb']) {
                case 'hello':
                    self::answer(['version' => PHP_VERSION, 'fork' => function_exists('pcntl_fork')]);
                    break;
                case 'lint':
                    self::answer(['error' => self::lint(base64_decode($request['code']))]);
                    break;
                case 'tokens':
                    self::answer(['tokens' => self::tokens(base64_decode($request['code']))]);
                    break;
                case 'run':
                    if ($once) {
                        Run::begin($request, self::$answers);
                        return;
                    }
                    if (self::fork($request)) {
                        return;
                    }
                    break;
            }
        }
        exit(0);
    }

    /** Forks; true in the child, false in the parent once the child's answer has been passed on. */
    private static function fork(array $request): bool
    {
        [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, STREAM_IPPROTO_IP);
        $child = pcntl_fork();
        if ($child === -1) {
            self::answer(['died' => 'could not fork']);
            return false;
        }
        if ($child === 0) {
            fclose($ours);
            fclose(self::$requests);
            fclose(self::$answers);
            Run::begin($request, $theirs);
            return true;
        }
        fclose($theirs);
        $answer = stream_get_contents($ours);
        fclose($ours);
        pcntl_waitpid($child, $status);
        if (!is_string($answer) || substr($answer, -1) !== "\n") {
            $reason = pcntl_wifsignaled($status) ? 'signal ' . pcntl_wtermsig($status)
                : 'exit status ' . pcntl_wexitstatus($status);
            self::answer(['died' => $reason]);
            return false;
        }
        fwrite(self::$answers, $answer);
        fflush(self::$answers);
        return false;
    }

    private static function lint(string $code): ?string
    {
        try {
            token_get_all($code, TOKEN_PARSE);
        } catch (\ParseError $error) {
            return $error->getMessage() . ' on line ' . $error->getLine();
        }
        return null;
    }

    private static function tokens(string $code): array
    {
        $found = [];
        foreach (\PhpToken::tokenize($code) as $token) {
            $found[] = [$token->getTokenName(), base64_encode($token->text), $token->line];
        }
        return $found;
    }

    private static function answer(array $answer): void
    {
        fwrite(self::$answers, json_encode($answer, JSON_THROW_ON_ERROR) . "\n");
        fflush(self::$answers);
    }
}

Worker::serve($argv[1] === 'once', (int) $argv[2], (int) $argv[3]);
unset($argv, $argc);

try {
    if (Run::prelude() !== '') {
        eval(Run::prelude());
    }
    include Run::entry();
    Run::finished();
} catch (\Throwable $uncaught) {
    Run::failed($uncaught);
    unset($uncaught);
}
