#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the layers of the house against the includes and the text of every source file.

A static library never links, so the build alone enforces none of this. Each rule carries a planted violation, which
must be caught, and a harmless line, which must not; a rule that catches nothing fails the run."""

import re
import sys
from pathlib import Path

# Which rooms a room may include, besides itself. The first pattern that matches a file's folder is its room.
CAPABILITIES = r"services/(?!core/|domain/|async/|wire/|storage/|outbox/|sync/|sandbox/)[a-z]+/"
ROOMS = [
    ("core", r"services/core/", []),
    ("values", r"services/domain/values/", ["core"]),
    ("domain", r"services/domain/", ["core", "values"]),
    ("async", r"services/async/", ["core", "values", "domain"]),
    ("wire", r"services/wire/", ["core", "values", "domain", "async"]),
    ("storage", r"services/storage/", ["core", "values", "domain", "async"]),
    ("outbox", r"services/outbox/", ["core", "values", "domain", "async", "wire", "storage"]),
    ("sync", r"services/sync/", ["core", "values", "domain", "async", "wire", "storage"]),
    ("sandbox", r"services/sandbox/", ["core", "values"]),
    ("capability", CAPABILITIES,
     ["core", "values", "domain", "async", "wire", "storage", "outbox", "sync"]),
    ("models", r"models/", ["core", "values", "domain", "async", "outbox", "sync", "capability"]),
    ("ui", r"ui/", ["core", "values", "domain", "models"]),
    ("app", r"app/", ["core", "values", "domain", "async", "wire", "storage", "outbox", "sync", "capability",
                      "models", "ui"]),
]

# (name, files it applies to, files excused, pattern that must not occur, planted violation, harmless line)
TEXT_RULES = [
    ("widgets only in ui and app", r"(services|models)/", None,
     r"#include <Q(Widget|Application|Dialog|Label|PushButton|TableView|TreeView|MainWindow|MessageBox|Wizard|Style)\b",
     "#include <QWidget>", "#include <QAbstractItemModel>"),
    ("QNetworkAccessManager only in wire and app", r"(services|models|ui)/", r"services/(wire|sandbox)/",
     r"QNetwork(AccessManager|Reply|Request)\b", "QNetworkReply* reply;", "HttpClient& client;"),
    ("SQLite only in storage and the sandbox", r"(services|models|ui|app)/", r"services/(storage|sandbox)/",
     r"#include <(QSql\w*|sqlite3\.h)>", "#include <QSqlQuery>", '#include "services/storage/database.h"'),
    ("coroutines only in services", r"(models|ui|app)/", None, r"\bco_(await|return|yield)\b",
     "co_await task;", "deliver(task, this, handler);"),
    ("no style sheets", r"(ui|app)/", None, r"\bsetStyleSheet\s*\(", "setStyleSheet(x);", "setPalette(x);"),
    ("no nested event loops", r"(services|models|ui|app)/", r"app/\w*main\w*\.cpp|services/sandbox/",
     r"\bQEventLoop\b|QCoro::waitFor", "QEventLoop loop;", "QTimer timer;"),
    ("no coroutine takes a reference", r"services/", None,
     r"\bAsync<[^;{]*>\s+\w+\((?:[^;{()]|\([^()]*\))*&(?!&)", "Async<int> f(const QString& x)", "Async<int> f(QString x)"),
    ("replies die by deleteLater", r"(services|models|ui|app)/", None, r"\bdelete\s+\w*[rR]eply\b",
     "delete reply;", "reply->deleteLater();"),
    ("no money in floating point", r"services/(domain/values|domain/pricing|sandbox)/", r"fraction|random|picture|world|httpserver|history",
     r"\b(double|float)\s+\w*([pP]rice|[aA]mount|[mM]oney|[tT]otal|[fF]ee)\w*\b", "double totalPrice;", "qint64 totalMinor;"),
]

SOURCE = re.compile(r"\.(h|cpp)$")
INCLUDE = re.compile(r'#include "((?:app|ui|models|services)/[^"]+)"')


def room_of(path):
    for name, pattern, allowed in ROOMS:
        if re.match(pattern, path):
            return name, allowed
    return None, None


def strip_comments(text):
    text = re.sub(r"//[^\n]*", "", text)
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def check_includes(path, text):
    problems = []
    room, allowed = room_of(path)
    if room is None:
        return problems
    for target in INCLUDE.findall(text):
        other, _ = room_of(target)
        if other is None or other == room or other in allowed:
            # The sandbox may use the vocabulary, never its rules.
            continue
        problems.append(f"{path}: {room} must not include {target} ({other})")
    if room == "ui":
        for target in INCLUDE.findall(text):
            if target.startswith("services/") and not re.match(r"services/(core|domain)/", target):
                problems.append(f"{path}: ui must not include {target}")
    if room == "capability":
        own = path.split("/")[1]
        for target in INCLUDE.findall(text):
            other, _ = room_of(target)
            if other == "capability" and target.split("/")[1] != own and not target.endswith("service.h"):
                problems.append(f"{path}: capabilities use each other through Service headers, not {target}")
    return problems


def check_text(path, text):
    problems = []
    for name, where, excused, pattern, _, _ in TEXT_RULES:
        if not re.match(where, path) or (excused and re.search(excused, path)):
            continue
        if re.search(pattern, text):
            problems.append(f"{path}: {name}")
    return problems


def planted():
    """Every rule must catch its planted violation and let its harmless line pass."""
    failures = []
    plants = {
        "core": "domain/values/money.h", "values": "pricing", "domain": "wire/httpclient.h",
        "async": "wire/httpclient.h", "wire": "storage/database.h", "storage": "wire/httpclient.h",
        "outbox": "orders/orderservice.h", "sync": "outbox/outbox.h", "sandbox": "domain/pricing/landedcost.h",
        "capability": None, "models": "wire/httpclient.h", "ui": "orders/orderservice.h", "app": "sandbox/server.h",
    }
    homes = {"core": "services/core/x.h", "values": "services/domain/values/x.h", "domain": "services/domain/states/x.h",
             "async": "services/async/x.h", "wire": "services/wire/x.h", "storage": "services/storage/x.h",
             "outbox": "services/outbox/x.h", "sync": "services/sync/x.h", "sandbox": "services/sandbox/x.h",
             "capability": "services/orders/x.h", "models": "models/orders/x.h", "ui": "ui/orders/x.h",
             "app": "app/x.h"}
    for room, home in homes.items():
        target = plants[room]
        if room == "values":
            line = '#include "services/domain/pricing/landedcost.h"'
        elif room == "capability":
            line = '#include "models/orders/ordermodel.h"'
        else:
            line = f'#include "services/{target}"'
        if not check_includes(home, line):
            failures.append(f"planted violation not caught: {home}: {line}")
        if check_includes(home, '#include "services/core/result.h"'):
            failures.append(f"harmless include refused in {home}")
    if not check_includes("services/orders/x.cpp", '#include "services/money/ledgerstore.h"'):
        failures.append("planted violation not caught: capability reaching into another's store")
    for name, where, excused, pattern, bad, good in TEXT_RULES:
        if not re.search(pattern, bad):
            failures.append(f"planted violation not caught: {name}: {bad}")
        if re.search(pattern, good):
            failures.append(f"harmless line refused: {name}: {good}")
    return failures


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    problems = planted()
    count = 0
    for top in ("app", "ui", "models", "services", "tests", "resources"):
        for file in sorted((root / top).rglob("*")):
            path = file.relative_to(root).as_posix()
            if not SOURCE.search(path):
                continue
            count += 1
            raw = file.read_text(encoding="utf-8")
            if "SPDX-License-Identifier: Apache-2.0" not in raw[:200]:
                problems.append(f"{path}: no SPDX line")
            if path.startswith("tests/"):
                continue
            text = strip_comments(raw)
            problems += check_includes(path, text)
            problems += check_text(path, text)
    for problem in problems:
        print(problem)
    print(f"{count} files, {len(ROOMS) + len(TEXT_RULES) + 1} rules, {len(problems)} problems")
    return 1 if problems or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
