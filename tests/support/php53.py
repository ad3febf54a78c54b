"""Whether PHP code stays within what PHP 5.3 understands, judged by its tokens."""

from __future__ import annotations

from tests.support.php import PhpWorker
from tests.support.php53_rules import RULES
from tests.support.php_tokens import Code


def newer_than_php53(php: PhpWorker, code: bytes) -> list[str]:
    """What in the code PHP 5.3 would refuse, or read as something else, each with its line.

    Covered is all syntax since 5.4, besides: functions and constants of PHP itself that configs are prone
    to use, ``define()`` of an array, ``dirname()`` with levels. Not covered: constant expressions as the
    default of a parameter or property, and ``$this`` in closures.

    Args:
        php: the PHP whose tokenizer is used.
        code: a PHP file, or a fragment of one without opening tag.
    """
    whole = code if b"<?php" in code else b"<?php\n" + code
    first_line = 1 if whole is code else 2
    tokens = Code(php.tokens(whole))
    found = {(tokens.line(index), message) for rule in RULES for index, message in rule(tokens)}
    return [f"line {line - first_line + 1}: {message}" for line, message in sorted(found)]


def assert_php53_syntax(php: PhpWorker, code: bytes) -> None:
    """Fails with every place in the code that PHP 5.3 would not understand.

    Args:
        php: the PHP whose tokenizer is used.
        code: a PHP file, or a fragment of one without opening tag.

    Raises:
        AssertionError: there is such a place, or a syntax error.
    """
    whole = code if b"<?php" in code else b"<?php\n" + code
    error = php.lint(whole)
    assert error is None, error
    found = newer_than_php53(php, code)
    assert not found, "newer than PHP 5.3: " + "; ".join(found)
