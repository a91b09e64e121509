"""Tries the running server against its own specification.

Starts `tgpl serve` on a database of its own, lets schemathesis send what the specification allows and what it
forbids, with one account of every role, and stops the server. Findings end the run with status 1; checks that are
switched off stand in schemathesis.toml with the reason.
"""

import argparse
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / ".data" / "contract"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_ready(server: subprocess.Popen, url: str) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            if requests.get(f"{url}/health/ready", timeout=2).ok:
                return
        except requests.ConnectionError:
            pass
        time.sleep(0.2)
    log = (DATA / "server.log").read_text(errors="replace")
    sys.exit("the server did not become ready:\n" + "\n".join(log.splitlines()[-20:]))


def identities() -> dict:
    """One demo account of every role, and the directors of two centres, who must not see each other's records."""
    accounts = json.loads((DATA / "demo-accounts.json").read_text())
    chosen = {}
    for account in accounts:
        chosen.setdefault(account["role"], account)
    first = chosen.pop("director")
    second = next(
        account
        for account in accounts
        if account["role"] == "director" and account["organisation_code"] != first["organisation_code"]
    )
    named = {"director": first, "other-director": second} | chosen
    return {
        "authTemplate": {
            "loginEndpointAuth": {
                "endpoint": "/api/v1/auth/login",
                "verb": "POST",
                "contentType": "application/json",
                "token": {
                    "extractFrom": "body",
                    "extractSelector": "/access_token",
                    "sendIn": "header",
                    "sendName": "Authorization",
                    "sendTemplate": "Bearer {token}",
                },
            }
        },
        "auth": [
            {
                "name": name,
                "loginEndpointAuth": {
                    "payloadUserPwd": {
                        "username": account["username"],
                        "password": account["password"],
                        "usernameField": "username",
                        "passwordField": "password",
                    }
                },
            }
            for name, account in named.items()
        ],
    }


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=60, help="time for the random phases")
    options.add_argument("--seed", type=int, help="repeat the run that printed this seed")
    chosen = options.parse_args()

    binary = os.environ.get("TGPL_BINARY", ROOT / "target" / "debug" / "tgpl")
    shutil.rmtree(DATA, ignore_errors=True)
    DATA.mkdir(parents=True)
    address = f"127.0.0.1:{free_port()}"
    url = f"http://{address}"

    with (DATA / "server.log").open("w") as log:
        server = subprocess.Popen(
            [binary, "serve"],
            cwd=ROOT,
            env=os.environ | {"LISTEN": address, "TGPL_DATA": str(DATA), "DATABASE_URL": "", "TGPL_ENV": "development"},
            stdout=log,
            stderr=log,
        )
    try:
        await_ready(server, url)
        wfc = DATA / "identities.json"
        wfc.write_text(json.dumps(identities()))
        command = [Path(sys.executable).with_name("schemathesis"), "--config-file", ROOT / ".ci" / "schemathesis.toml"]
        command += ["run", "openapi/tgpl-v1.json", "--url", url, "--max-time", str(chosen.seconds)]
        if chosen.seed is not None:
            command += ["--seed", str(chosen.seed)]
        return subprocess.run(command, cwd=ROOT, env=os.environ | {"IDENTITIES": str(wfc)}).returncode
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=60)


if __name__ == "__main__":
    sys.exit(main())
