"""The window's program as a person starts it: it sits in its sandbox, may leave no core, and writes nothing below the home folder,
the file dialog's memory of folders included (Qt writes that when a dialog closes). What is selected in it stays out of PRIMARY, which
any program reads.
    program.py PATH/TO/zapis
"""
import ctypes
import os
import subprocess
import sys
import tempfile
import time

PATIENCE = 300  # seconds until a slow machine is given up; what is waited for ends the wait


def wait_for(what, ask):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = ask()
        if answer:
            return answer
        time.sleep(0.05)
    sys.exit(f"waited in vain for {what}")


def lines_of(process, name):
    with open(f"/proc/{process.pid}/{name}", encoding="utf-8") as file:
        return file.read().splitlines()


class Screen:
    """A display of our own: what is pressed here reaches nobody else's windows."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            self.name = ":" + answer.readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()

    def tool(self, *arguments):
        done = subprocess.run(["xdotool", *arguments], env={**os.environ, "DISPLAY": self.name},
                              capture_output=True, text=True, check=False)
        return done.stdout.split()

    def windows(self, process):
        return self.tool("search", "--onlyvisible", "--pid", str(process.pid))

    def owns(self, selection):
        """Does a program hold this clipboard of X11?"""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        x11.XInternAtom.restype = ctypes.c_ulong
        x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        x11.XGetSelectionOwner.restype = ctypes.c_ulong
        x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
        connection = x11.XOpenDisplay(self.name.encode())
        try:
            return x11.XGetSelectionOwner(connection, x11.XInternAtom(connection, selection.encode(), 0)) != 0
        finally:
            x11.XCloseDisplay(connection)

    def press(self, window, key):
        self.tool("windowfocus", "--sync", window, "key", key)


def files_below(folder):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names)


def main():
    with tempfile.TemporaryDirectory() as home, Screen() as screen:
        inherited = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS") if name in os.environ}
        process = subprocess.Popen([sys.argv[1]], cwd=home, env={
            **inherited, "HOME": home, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1"})
        try:
            window = wait_for("the window", lambda: process.poll() is not None or screen.windows(process))
            assert process.poll() is None, f"the program ended with {process.returncode}"
            assert "Seccomp:\t2" in lines_of(process, "status"), "no sandbox"
            core = next(line for line in lines_of(process, "limits") if line.startswith("Max core file size"))
            assert core.split()[4:6] == ["0", "0"], core

            def dialog():
                screen.press(window[0], "ctrl+o")
                return [other for other in screen.windows(process) if other not in window]
            opened = wait_for("the file dialog", dialog)

            def closed():
                for other in opened:
                    screen.press(other, "Escape")
                return not [other for other in opened if other in screen.windows(process)]
            wait_for("the dialog's end", closed)

            def help_shown():
                screen.press(window[0], "F1")
                return [other for other in screen.windows(process) if other not in window]
            text = wait_for("the help", help_shown)[0]

            def copied():
                screen.press(text, "ctrl+a")
                screen.press(text, "ctrl+c")
                return screen.owns("CLIPBOARD")
            wait_for("a copy of the help", copied)
            assert not screen.owns("PRIMARY"), "what is selected lies in PRIMARY"

            def ended():
                screen.press(window[0], "ctrl+q")
                return process.poll() is not None
            wait_for("the program's end", ended)
            assert process.returncode == 0, f"the program ended with {process.returncode}"
        finally:
            process.kill()
            process.wait()
        left = files_below(home)
        assert not left, f"left in the home folder: {left}"


main()
