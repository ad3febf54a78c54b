"""What PHP may not do in the sealed run: functions that are switched off, and what takes their place.

Source: the PHP manual's function reference. A function is switched off if it starts or signals a program, speaks to
another machine or process, loads machine code, makes or alters anything on the disk, or undoes the seal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAMES = frozenset(re.findall(r"\w+", """
exec shell_exec system passthru popen proc_open proc_close proc_get_status proc_nice proc_terminate
fsockopen pfsockopen stream_socket_client stream_socket_server stream_socket_pair stream_socket_accept
stream_socket_sendto stream_socket_recvfrom dns_check_record dns_get_mx dns_get_record checkdnsrr getmxrr
gethostbyname gethostbynamel gethostbyaddr getservbyname mail mb_send_mail openlog syslog closelog error_log
dl putenv set_time_limit apache_child_terminate apache_setenv virtual fpm_get_status
link symlink readlink chmod chown chgrp lchown lchgrp umask mkdir rmdir rename unlink copy touch tempnam tmpfile
move_uploaded_file chdir chroot mkfifo disk_free_space disk_total_space diskfreespace ftok
stream_wrapper_register stream_wrapper_unregister stream_wrapper_restore stream_register_wrapper get_resources
phpinfo get_current_user getmypid getmyuid getmygid getmyinode getlastmod getrusage sys_getloadavg
opcache_compile_file opcache_get_configuration opcache_get_status opcache_invalidate opcache_reset
xmlrpc_server_create event_base_new readline readline_add_history readline_write_history readline_read_history
cli_set_process_title sapi_windows_generate_ctrl_event gc_disable ini_restore
"""))
_FAMILIES = re.compile(
    r"(?:pcntl|posix|socket|curl|ftp|imap|ldap|ssh2|snmp|mysqli|mysql|pg|oci|sqlsrv|odbc|ibase|dba|sqlite|shmop|shm"
    r"|sem|msg|inotify|expect|win32|memcache|memcached|redis|radius|yaz|gearman|amqp|zookeeper|swoole|uopz|runkit7?"
    r"|xdebug|apcu?|event|ev|uv|eio|proctitle|stream_socket|gnupg|newt|ncurses|session|mb_send)_.*|setproctitle")
_KEPT = re.compile(r"session_(?:name|id|get_.*|set_.*|cache_.*|status|save_path|module_name)|event_.*_free")

REPLACEABLE = 80000
"""The first ``PHP_VERSION_ID`` in which a function that is switched off may be defined anew."""

CLASSES = ("FFI", "PDO", "mysqli", "SQLite3", "SoapClient", "SoapServer", "SNMP", "Memcached", "Redis", "Imagick",
           "CURLFile", "Phar", "PharData", "ZipArchive", "COM", "SplTempFileObject", "GearmanClient", "Swoole\\Process")
"""Classes that reach out as well; a newer PHP can no longer switch off classes, but has no network here either."""

EMULATED = {
    "putenv": "return \\Fixer\\Proof\\Run::putEnvironment($given);",
    "getenv": "return \\Fixer\\Proof\\Run::getEnvironment($given);",
    "php_sapi_name": "return 'fpm-fcgi';",
    "set_time_limit": "return true;",
    "error_log": "return true;",
    "ini_restore": "return null;",
    "gc_disable": "return null;",
    "umask": "return 18;",
}
"""Functions that a config may call with good reason, with what they do in the sealed run (PHP 8 and later)."""


def switched_off(functions: Iterable[str]) -> list[str]:
    """Which functions the sealed run does without.

    Args:
        functions: those that PHP has.
    """
    return sorted(name for name in functions
                  if name in _NAMES or (_FAMILIES.fullmatch(name) and not _KEPT.fullmatch(name)))


def stand_ins(off: Iterable[str], version: int) -> tuple[dict[str, str], list[str]]:
    """What takes the place of the functions that are switched off.

    Args:
        off: the functions that are switched off.
        version: PHP's ``PHP_VERSION_ID``; before 8.0 a function that is switched off cannot be replaced.

    Returns:
        PHP for those that do something, by name, and the names of those that only say that they were called.
    """
    if version < REPLACEABLE:
        return {}, []
    return EMULATED, [name for name in off if name not in EMULATED]
