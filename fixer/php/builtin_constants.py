"""Constants of PHP itself that have the same value in every version and on every platform fixer knows.

Source: the PHP manual, "Predefined Constants" of the core, of error handling, arrays, strings, URLs and filters.
"""

from __future__ import annotations

import math

from fixer.php.values import Value

BUILTIN: dict[str, Value] = {
    "PHP_INT_MAX": 2**63 - 1, "PHP_INT_MIN": -(2**63), "PHP_INT_SIZE": 8, "PHP_OS": b"Linux", "PHP_OS_FAMILY": b"Linux",
    "PATH_SEPARATOR": b":", "E_ERROR": 1, "E_WARNING": 2, "E_PARSE": 4, "E_NOTICE": 8, "E_CORE_ERROR": 16,
    "E_CORE_WARNING": 32, "E_COMPILE_ERROR": 64, "E_COMPILE_WARNING": 128, "E_USER_ERROR": 256,
    "E_USER_WARNING": 512, "E_USER_NOTICE": 1024, "E_STRICT": 2048, "E_RECOVERABLE_ERROR": 4096,
    "E_DEPRECATED": 8192, "E_USER_DEPRECATED": 16384, "E_ALL": 32767, "M_PI": math.pi, "EXTR_OVERWRITE": 0,
    "EXTR_SKIP": 1, "EXTR_PREFIX_SAME": 2, "EXTR_PREFIX_ALL": 3, "PHP_URL_SCHEME": 0, "PHP_URL_HOST": 1,
    "PHP_URL_PATH": 5, "FILTER_VALIDATE_BOOLEAN": 258, "FILTER_VALIDATE_BOOL": 258, "LC_ALL": 6,
    "COUNT_RECURSIVE": 1, "SORT_REGULAR": 0, "SORT_NUMERIC": 1, "SORT_STRING": 2, "LOCK_SH": 1, "LOCK_EX": 2,
    "LOCK_UN": 3, "ENT_QUOTES": 3, "ENT_COMPAT": 2, "JSON_ERROR_NONE": 0,
}
