"""Runs a program in a pseudo-terminal of 100 x 30, and sends each text when what it waits for has been shown.

The argument is JSON: argv, cwd, steps [[expected, send]...]; `signal:NAME` sends a signal. Prints JSON: code, out, restored.
"""

import fcntl
import json
import os
import select
import signal
import struct
import sys
import termios
import time

task = json.loads(sys.argv[1])
master, slave = os.openpty()
fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
before = termios.tcgetattr(slave)
pid = os.fork()
if pid == 0:
    os.close(master)
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for fd in (0, 1, 2):
        os.dup2(slave, fd)
    os.chdir(task["cwd"])
    os.environ["TERM"] = "xterm-256color"
    os.execv(task["argv"][0], task["argv"])

out = ""
seen = 0
steps = list(task["steps"])
deadline = time.monotonic() + 100
code = None
while time.monotonic() < deadline and code is None:
    ready, _, _ = select.select([master], [], [], 0.05)
    if ready:
        try:
            out += os.read(master, 65536).decode("utf-8", "replace")
        except OSError:
            pass
    if steps and steps[0][0] in out[seen:]:
        seen = len(out)
        _, send = steps.pop(0)
        if send == "signal:CONT":
            # What goes on before it was stopped would be stopped for ever.
            os.waitpid(pid, os.WUNTRACED)
        if send.startswith("signal:"):
            os.kill(pid, getattr(signal, "SIG" + send[7:]))
        else:
            os.write(master, send.encode())
    done, status = os.waitpid(pid, os.WNOHANG)
    if done == pid:
        code = os.waitstatus_to_exitcode(status)
if code is None:
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
while select.select([master], [], [], 0.1)[0]:
    out += os.read(master, 65536).decode("utf-8", "replace")
after = termios.tcgetattr(slave)
print(json.dumps({"code": code, "out": out, "restored": before == after, "left": steps}))
