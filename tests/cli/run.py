#!/usr/bin/env python3
"""Runs one script of the command line in an empty folder: run.py PATH/TO/zapis-cli SCRIPT.txt

    file NAME          the lines up to `end` become the file NAME
    $ COMMAND          runs in a shell; `zapis-cli` is the program; $WORD keeps what an earlier `= WORD` took
    ? N                its exit status (0 where nothing is said)
    > TEXT             stands in its standard output        !> TEXT   does not
    ! TEXT             stands in its standard error
    = WORD             takes the last line of its standard output as $WORD
    # …                a remark
"""
import os
import pathlib
import subprocess
import sys
import tempfile


class Failed(Exception):
    pass


def run(program, script):
    with tempfile.TemporaryDirectory() as folder:
        link = pathlib.Path(folder, "bin")
        link.mkdir()
        link.joinpath("zapis-cli").symlink_to(program)
        environment = dict(os.environ, PATH=f"{link}:{os.environ['PATH']}", LC_ALL="C.UTF-8", HOME=folder)
        result, status_checked, checks = None, True, 0

        def close():
            if result is not None and not status_checked and result.returncode != 0:
                raise Failed(f"exit status {result.returncode}\n{result.stdout}{result.stderr}")

        lines = iter(enumerate(script.read_text().splitlines(), 1))
        for number, line in lines:
            mark, _, rest = line.partition(" ")
            try:
                if not line.strip() or mark == "#":
                    continue
                if mark == "file":
                    content = []
                    for _, text in lines:
                        if text == "end":
                            break
                        content.append(text)
                    pathlib.Path(folder, rest).write_text("\n".join(content) + "\n")
                elif mark == "$":
                    close()
                    result = subprocess.run(["bash", "-c", rest], cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
                    status_checked = False
                elif mark == "?":
                    status_checked = True
                    if result.returncode != int(rest):
                        raise Failed(f"exit status {result.returncode}, not {rest}\n{result.stdout}{result.stderr}")
                elif mark in (">", "!>", "!"):
                    text = result.stderr if mark == "!" else result.stdout
                    if (rest in text) == (mark == "!>"):
                        raise Failed(f"wanted {line!r} in\n{text}")
                elif mark == "=":
                    environment[rest] = result.stdout.rstrip("\n").rsplit("\n", 1)[-1]
                else:
                    raise Failed(f"unknown mark {mark!r}")
                checks += 1
            except (Failed, subprocess.TimeoutExpired) as problem:
                sys.exit(f"{script.name}:{number}: {problem}")
        close()
        print(f"{script.name}: {checks} lines held")


if __name__ == "__main__":
    run(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]))
