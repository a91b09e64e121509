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


def accounts() -> dict:
    """One demo account of every role, and the directors of two centres, who must not see each other's records."""
    known = json.loads((DATA / "demo-accounts.json").read_text())
    home = next(account for account in known if account["role"] == "director")["organisation_code"]
    chosen = {}
    for account in sorted(known, key=lambda one: (one["organisation_code"] != home, one["role"] != "director")):
        away = account["role"] == "director" and account["organisation_code"] != home
        chosen.setdefault("other-director" if away else account["role"], account)
    return chosen


def identities(chosen: dict) -> dict:
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
            for name, account in chosen.items()
        ],
    }


def callers(url: str, chosen: dict) -> dict:
    """Who asks for each operation: the first account whose functions hold what the operation requires."""
    functions = {}
    for name, account in chosen.items():
        login = requests.post(f"{url}/api/v1/auth/login", json={k: account[k] for k in ("username", "password")})
        token = {"Authorization": f"Bearer {login.json()['access_token']}"}
        functions[name] = requests.get(f"{url}/api/v1/me", headers=token).json()["permissions"]
    document = json.loads((ROOT / "openapi" / "tgpl-v1.json").read_text())
    found = {}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            needed = operation.get("x-required-permission")
            holder = next((name for name, held in functions.items() if needed in held), None)
            if holder:
                found[f"{method.upper()} {path}"] = holder
    return found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.epilog = "Arguments go to `schemathesis run`, such as --max-time 600 or --max-examples 4 --seed 1."
    _, asked = options.parse_known_args()

    binary = os.environ.get("TGPL_BINARY", ROOT / "target" / "debug" / "tgpl")
    shutil.rmtree(DATA, ignore_errors=True)
    DATA.mkdir(parents=True)
    address = f"127.0.0.1:{free_port()}"
    url = f"http://{address}"

    settings = {"LISTEN": address, "TGPL_DATA": str(DATA), "DATABASE_URL": "", "TGPL_ENV": "development"}
    # The run guesses from many addresses (contract_hooks.py); its own accounts sign in from here.
    settings |= {"TRUSTED_PROXY": "127.0.0.1"}
    # The run asks faster than any person may.
    settings |= {"RATE_OPEN": "0", "RATE_ACCOUNT": "0"}
    with (DATA / "server.log").open("w") as log:
        server = subprocess.Popen(
            [binary, "serve"],
            cwd=ROOT,
            env=os.environ | settings,
            stdout=log,
            stderr=log,
        )
    try:
        await_ready(server, url)
        chosen = accounts()
        (DATA / "identities.json").write_text(json.dumps(identities(chosen)))
        (DATA / "callers.json").write_text(json.dumps(callers(url, chosen)))
        command = [Path(sys.executable).with_name("schemathesis"), "--config-file", ROOT / ".ci" / "schemathesis.toml"]
        command += ["run", "openapi/tgpl-v1.json", "--url", url, *asked]
        environment = {
            "IDENTITIES": str(DATA / "identities.json"),
            "CALLERS": str(DATA / "callers.json"),
            "SCHEMATHESIS_HOOKS": str(ROOT / ".ci" / "contract_hooks.py"),
        }
        return subprocess.run(command, cwd=ROOT, env=os.environ | environment).returncode
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=60)


if __name__ == "__main__":
    sys.exit(main())
