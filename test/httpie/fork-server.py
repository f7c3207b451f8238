"""HTTPie, imported once: each command gets a fork of this process with its own arguments, streams, folder and environment.

Argument: path of the Unix socket to listen on. Prints a line once it listens; ends when its standard input does.
A command sends its three streams (SCM_RIGHTS), then folder, number of arguments, arguments and environment, each ended by NUL; it gets its exit status, one byte.
"""

import functools
import gc
import importlib.metadata
import os
import select
import signal
import socket
import sys
import traceback

# What is installed is read once, not once a command.
importlib.metadata.entry_points = functools.lru_cache(importlib.metadata.entry_points)

import httpie.cli.definition
import httpie.client
import httpie.core
from httpie.config import get_default_config_dir
from httpie.context import Environment

STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))


def take_over(connection: socket.socket) -> list[str]:
    """Makes this process the command's: its arguments are given back."""
    _, streams, _, _ = socket.recv_fds(connection, 1, len(STREAMS))
    folder, count, *rest = connection.makefile("rb").read().split(b"\0")[:-1]
    os.chdir(folder)
    os.environb.clear()
    os.environb.update(variable.split(b"=", 1) for variable in rest[int(count) :])
    for number, ((name, mode), stream) in enumerate(zip(STREAMS, streams)):
        os.dup2(stream, number)
        os.close(stream)
        setattr(sys, name, open(number, mode, closefd=False))
    return [os.fsdecode(argument) for argument in rest[: int(count)]]


def run(arguments: list[str]) -> int:
    """The program as it starts by itself, in what is now its environment."""
    environment = Environment(
        config_dir=get_default_config_dir(),
        **{name: getattr(sys, name) for name, _ in STREAMS},
        **{f"{name}_isatty": getattr(sys, name).isatty() for name, _ in STREAMS},
    )
    status = httpie.core.main(arguments, environment).value
    sys.stdout.flush()
    sys.stderr.flush()
    return status


def serve(listener: socket.socket) -> None:
    while listener in select.select([listener, sys.stdin], [], [])[0]:
        connection, _ = listener.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            listener.close()
            status = 70
            try:
                status = run(take_over(connection))
            except Exception:
                traceback.print_exc()
            finally:
                connection.send(bytes([status]))
                os._exit(status)
        connection.close()


importlib.metadata.entry_points()
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
with socket.socket(socket.AF_UNIX) as listener:
    listener.bind(sys.argv[1])
    listener.listen(64)
    gc.freeze()
    print("listening", flush=True)
    serve(listener)
