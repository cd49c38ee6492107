#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""front.py --platform URL --prism URL --contract FILE --report FILE

A small proxy in front of the platform. JSON requests under /v1 go through the validating proxy, everything else
(pictures, files, the snapshot, events, sign-in, controls) straight to the platform, because the validating proxy
corrupts binary bodies and buffers streams. Prints its own address as one JSON line; on the end of its standard input
it writes a report: violations, those that were planted (see plant.py), and the operations of the contract that were
never called."""

import argparse
import collections
import http.client
import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import yaml

DIRECT = re.compile(r"^/(?!v1/)|^/v1/(images|files)/|^/v1/catalogue/snapshot|^/v1/changes/events")
HOP = {"connection", "keep-alive", "transfer-encoding", "upgrade", "proxy-authenticate", "te", "trailer"}


class State:
    def __init__(self, contract):
        self.lock = threading.Lock()
        self.violations = []
        self.planted = collections.Counter()
        self.calls = collections.Counter()
        self.requests = 0
        self.operations = []
        for path, item in contract["paths"].items():
            pattern = re.compile("^" + re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(path)) + "$")
            for method, operation in item.items():
                if method in ("get", "put", "post", "patch", "delete"):
                    # A literal path is a better match than a templated one.
                    self.operations.append((path.count("{"), method.upper(), pattern, operation["operationId"]))
        self.operations.sort(key=lambda row: row[0])

    def operation(self, method, path):
        for _, wanted, pattern, name in self.operations:
            if wanted == method and pattern.match(path):
                return name
        return None


class Front(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def forward(self):
        state, config = self.server.state, self.server.config
        path = urlsplit(self.path).path
        direct = bool(DIRECT.match(path))
        upstream = urlsplit(config.platform if direct else config.prism)
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else None
        name = state.operation(self.command, path)
        with state.lock:
            state.requests += 1
            state.calls[name or f"{self.command} {path}"] += 1
        headers = {k: v for k, v in self.headers.items() if k.lower() not in HOP | {"tradewind-planted"}}
        connection = http.client.HTTPConnection(upstream.hostname, upstream.port, timeout=120)
        try:
            connection.request(self.command, self.path, body=body, headers=headers)
            reply = connection.getresponse()
            if direct:
                self.stream(reply)
            else:
                self.answer(reply, body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        except OSError as error:
            text = f"front: {error}".encode()
            self.send_response(502)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)
        finally:
            connection.close()

    def answer(self, reply, request_body):
        data = reply.read()
        violations = reply.getheader("sl-violations")
        if b"stoplight.io/prism/errors" in data[:400]:
            violations = data.decode(errors="replace")
        planted = self.headers.get("Tradewind-Planted")
        if violations and planted:
            with self.server.state.lock:
                self.server.state.planted[planted] += 1
        elif violations:
            with self.server.state.lock:
                self.server.state.violations.append({
                    "request": f"{self.command} {self.path}", "status": reply.status,
                    "body": (request_body or b"").decode(errors="replace")[:2000], "violations": violations[:4000]})
        self.send_response(reply.status)
        for key, value in reply.getheaders():
            if key.lower() not in HOP | {"content-length", "sl-violations", "content-encoding"}:
                self.send_header(key, value)
        if reply.status not in (204, 304):
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if reply.status not in (204, 304):
            self.wfile.write(data)

    def stream(self, reply):
        self.send_response(reply.status)
        length = reply.getheader("Content-Length")
        for key, value in reply.getheaders():
            if key.lower() not in HOP | {"content-length"}:
                self.send_header(key, value)
        if length is not None:
            self.send_header("Content-Length", length)
        elif reply.status not in (204, 304):
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        while True:
            block = reply.read1(65536)
            if not block:
                break
            if length is None:
                self.wfile.write(b"%x\r\n%s\r\n" % (len(block), block))
            else:
                self.wfile.write(block)
            self.wfile.flush()
        if length is None and reply.status not in (204, 304):
            self.wfile.write(b"0\r\n\r\n")

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = forward


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request, client_address):
        pass  # a client that went away is not news


def main():
    parser = argparse.ArgumentParser()
    for name in ("platform", "prism", "contract", "report"):
        parser.add_argument("--" + name, required=True)
    config = parser.parse_args()
    with open(config.contract, encoding="utf-8") as file:
        contract = yaml.safe_load(file)
    server = Server(("127.0.0.1", 0), Front)
    server.state, server.config = State(contract), config
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"ready": True, "url": f"http://127.0.0.1:{server.server_address[1]}"}), flush=True)
    sys.stdin.read()
    state = server.state
    with state.lock:
        report = {
            "requests": state.requests,
            "violations": state.violations,
            "planted": dict(state.planted),
            "neverCalled": sorted(name for _, _, _, name in state.operations if not state.calls[name]),
            "calls": dict(state.calls),
        }
    with open(config.report, "w", encoding="utf-8") as file:
        json.dump(report, file, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main()
