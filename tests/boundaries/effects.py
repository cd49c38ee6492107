#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds every call of the platform in the sources against the contract file: what counts there (x-tradewind-effect:
intent) goes out through the outbox and no other way.

Generated from the contract: for each such operation there is an IntentDraft with its method and route, or a line here
that says why this program does not offer it; nothing else names its route; and whatever is sent past the outbox is an
operation the contract calls harmless (none, session). Each rule carries planted violations that must be caught and
harmless lines that must not.

That it is so when the program runs is seen in two more places: only the outbox has idempotency keys (check.py), and
without one the demo platform refuses each of these operations (tst_sandboxexpectations)."""

import re
import sys
from pathlib import Path

# Operations of the contract that count and that this program does not offer.
NOT_OFFERED = {
    "createAddress": "addresses are chosen here and kept on the platform",
    "updateAddress": "addresses are chosen here and kept on the platform",
}
# Addresses of the sign-in come from the platform's discovery document, not from here.
SIGN_IN = re.compile(r"services/session/(oauthapi|scriptedhttpagent)\.(cpp|h)$")
# Who sends for everybody: the client itself, the outbox, and the other side of the wire.
SENDERS = re.compile(r"services/(outbox|wire|sandbox)/")

LITERAL = r'(?:u|u8)?"([^"\n]*)"(?:_s|_L1)?'


class Operation:
    def __init__(self, name, method, path, effect):
        self.name, self.method, self.path, self.effect = name, method, path, effect
        self.parts = parts_of(re.sub(r"\{[^}]*\}", "%1", path))

    def __repr__(self):
        return f"{self.method} {self.path} ({self.name}, {self.effect})"


def parts_of(path):
    return [None if "%" in part else part for part in path.split("/")]


def same_route(a, b):
    return len(a) == len(b) and all(x is None or y is None or x == y for x, y in zip(a, b))


def operations(contract):
    """Every operation of the contract file: its name, method, path and effect (a GET has none)."""
    found, path, method, name, effect = [], None, None, None, "none"

    def finish():
        if name:
            found.append(Operation(name, method, path, effect))

    for line in contract.splitlines():
        if re.match(r"\S", line):
            finish()
            path = method = name = None
        elif match := re.match(r"  (/\S+):$", line):
            finish()
            path, method, name, effect = match.group(1), None, None, "none"
        elif path and (match := re.match(r"    (get|put|post|patch|delete):$", line)):
            finish()
            method, name, effect = match.group(1).upper(), None, "none"
        elif method and (match := re.match(r"      operationId: (\w+)$", line)):
            name = match.group(1)
        elif method and (match := re.match(r"      x-tradewind-effect: (\w+)$", line)):
            effect = match.group(1)
    finish()
    return found


def joined(text):
    """Paths that are put together become one literal with a place for what is not known here."""
    text = re.sub(r'"(?:_s|_L1)?\s*\+\s*[^";{}]*?\+\s*(?:u|u8)?"', "%1", text)
    return re.sub(r'(/v1/[^"\n]*)"(_s|_L1)?\s*\+\s*(?=[^"\s;])', r'\1%1"\2 ', text)


def routes_in(text):
    """(statement up to the literal, path, offset) of each literal that begins with /v1/."""
    for match in re.finditer(LITERAL, text):
        if match.group(1).startswith("/v1/"):
            begin = max(text.rfind(mark, 0, match.start()) for mark in (";", "{", "}"))
            yield text[begin + 1:match.start()], match.group(1), match.start()


def constants(text):
    return dict(re.findall(r'const(?:expr)?\s+(?:auto|QString|QLatin1StringView|char\*)\s+(\w+)\s*=\s*(?:u|u8)?"(\w+)"', text))


def draft_of(text, variable, at):
    """Names and method an IntentDraft was given before its path."""
    begin = text.rfind("IntentDraft " + variable, 0, at)
    block = text[max(begin, 0):at + 400]
    block = block[:block.find("\n}") if "\n}" in block else None]
    name = re.search(r"\b%s\.operationId\s*=\s*([^;]+);" % variable, block)
    method = re.search(r'\b%s\.method\s*=\s*"(\w+)"' % variable, block)
    return name.group(1).strip() if name else None, method.group(1) if method else "POST"


def names_of(expression, text, known):
    """The operations an expression may stand for: a literal, a constant, or what a function is called with."""
    if literal := re.fullmatch(LITERAL, expression):
        return [(literal.group(1), None)]
    if expression in constants(text):
        return [(constants(text)[expression], None)]
    calls = re.findall(LITERAL + r",\s*" + LITERAL, text)
    return [(name, verb) for name, verb in calls if name in known]


def check_file(path, text, all_operations, drafted):
    if not path.startswith(("services/", "models/", "ui/", "app/")) or SENDERS.match(path):
        return []
    problems = []
    text = joined(text)
    intents = {one.name: one for one in all_operations if one.effect == "intent"}
    for before, route, at in routes_in(text):
        parts = parts_of(route)
        if assigned := re.search(r"(\w+)\.path\s*=\s*$", before):
            expression, method = draft_of(text, assigned.group(1), at)
            names = names_of(expression, text, intents) if expression else []
            if not names:
                problems.append(f"{path}: {route} belongs to no operation that goes through the outbox")
            for name, verb in names:
                wanted = intents.get(name)
                here = parts[:-1] + [verb] if verb and parts[-1] is None else parts
                if wanted is None:
                    problems.append(f"{path}: the contract has no intent {name}")
                elif wanted.method != method or not same_route(wanted.parts, here):
                    problems.append(f"{path}: {name} is {wanted.method} {wanted.path}, not {method} {route}")
                else:
                    drafted.add(name)
            continue
        sent = re.search(r"HttpRequest::json\(\s*(?:HttpRequest::)?Method::(\w+)\s*,\s*$", before)
        method = sent.group(1).upper() if sent else "GET"
        fits = [one for one in all_operations if one.method == method and same_route(one.parts, parts)]
        counts = [one for one in all_operations if one.effect == "intent" and same_route(one.parts, parts)]
        if sent and not any(one.effect in ("none", "session") for one in fits):
            problems.append(f"{path}: only the outbox sends {method} {route}" if counts
                            else f"{path}: {method} {route} is no operation of the contract")
        elif not sent and "HttpRequest::get(" not in before and counts:
            problems.append(f"{path}: only an act for the outbox names {route}")
    if not SIGN_IN.match(path):
        for call in re.finditer(r"HttpRequest::json\(\s*([^,;]*),\s*([^,;)]*)", text):
            if "Method::" not in call.group(1) or not re.match(LITERAL, call.group(2)):
                problems.append(f"{path}: what is sent past the outbox names its method and route where it is sent")
        if re.search(r"\.method\s*=\s*(?:HttpRequest::)?Method::(?!Get)", text):
            problems.append(f"{path}: what is sent past the outbox names its method and route where it is sent")
    return problems


def check_all(files, all_operations):
    drafted, problems = set(), []
    for path, text in files.items():
        problems += check_file(path, text, all_operations, drafted)
    for one in all_operations:
        if one.effect != "intent":
            continue
        if one.name not in drafted and one.name not in NOT_OFFERED:
            problems.append(f"{one.name} counts, and no act for the outbox is made of it")
        if one.name in drafted and one.name in NOT_OFFERED:
            problems.append(f"{one.name} is offered after all: take it out of NOT_OFFERED")
    for name in NOT_OFFERED:
        if not any(one.name == name and one.effect == "intent" for one in all_operations):
            problems.append(f"{name} is no intent of the contract: take it out of NOT_OFFERED")
    return problems


CONTRACT = """paths:
  /v1/orders:
    get:
      operationId: listOrders
    post:
      operationId: createOrder
      x-tradewind-effect: intent
  /v1/orders/prepare:
    post:
      operationId: prepareOrder
      x-tradewind-effect: none
  /v1/rfqs/{rfqId}/accept:
    post:
      operationId: acceptRfq
      x-tradewind-effect: intent
  /v1/follows/{offerId}:
    put:
      operationId: putFollow
      x-tradewind-effect: intent
components:
"""
VIOLATIONS = {
    "sent by itself": 'send(HttpRequest::json(HttpRequest::Method::Post, u"/v1/orders"_s, body));',
    "sent by itself, put together": 'send(HttpRequest::json(Method::Post, u"/v1/rfqs/"_s + id + u"/accept"_s, body));',
    "sent by itself, with places": 'send(HttpRequest::json(Method::Post, u"/v1/rfqs/%1/accept"_s.arg(id), body));',
    "behind a variable": 'const QString path = u"/v1/rfqs/%1/%2"_s.arg(a, b); send(HttpRequest::json(m, path, body));',
    "behind a constant": 'constexpr auto kPath = "/v1/orders/%1"_L1; constexpr auto kOrders = "/v1/orders"_L1;',
    "method set by hand": 'request.method = HttpRequest::Method::Post; send(request);',
    "no such call": 'send(HttpRequest::json(Method::Post, u"/v1/wishes"_s, body));',
    "another method": 'IntentDraft a; a.operationId = u"putFollow"_s; a.path = u"/v1/follows/"_s + id;',
    "another route": 'IntentDraft a; a.operationId = u"createOrder"_s; a.path = u"/v1/orders/prepare"_s;',
    "an act without a name": 'IntentDraft a; a.path = u"/v1/orders"_s;',
    "no intent": 'IntentDraft a; a.operationId = u"prepareOrder"_s; a.path = u"/v1/orders/prepare"_s;',
}
HARMLESS = {
    "a question": 'send(HttpRequest::get(u"/v1/orders"_s));',
    "a preparation": 'send(HttpRequest::json(HttpRequest::Method::Post, u"/v1/orders/prepare"_s, body));',
    "an act": 'IntentDraft a; a.operationId = u"createOrder"_s; a.path = u"/v1/orders"_s;',
    "an act by constant": 'constexpr auto kPut = "putFollow"_L1; IntentDraft a; a.operationId = kPut; '
                          'a.method = "PUT"; a.path = u"/v1/follows/"_s + id;',
    "an act by argument": 'act(id, u"acceptRfq"_s, u"accept"_s); IntentDraft a; a.operationId = operation; '
                          'a.path = u"/v1/rfqs/%1/%2"_s.arg(id, verb);',
    "another route": 'return u"/v1/changes/"_s + stream;',
}


def planted():
    failures = []
    known = operations(CONTRACT)
    if [one.name for one in known] != ["listOrders", "createOrder", "prepareOrder", "acceptRfq", "putFollow"]:
        failures.append("the planted contract is not read")
    for what, line in VIOLATIONS.items():
        if not check_file("services/orders/x.cpp", line, known, set()):
            failures.append(f"planted violation not caught: {what}")
    for what, line in HARMLESS.items():
        if problems := check_file("services/orders/x.cpp", line, known, set()):
            failures.append(f"harmless line refused: {what}: {problems[0]}")
    missing = check_all({"services/orders/x.cpp": HARMLESS["an act"]}, known)
    if not any(problem.startswith("putFollow counts") for problem in missing):
        failures.append("planted violation not caught: an intent nothing is made of")
    if any(problem.startswith("createOrder counts") for problem in missing):
        failures.append("an intent that is made is not found")
    return failures


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    from check import strip_comments
    problems = planted()
    known = operations((root / "services/wire/platform-v1.openapi.yaml").read_text(encoding="utf-8"))
    intents = sum(one.effect == "intent" for one in known)
    if intents < 20:
        problems.append(f"the contract file is not read: {intents} operations count")
    files = {}
    for top in ("services", "models", "ui", "app"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix in (".cpp", ".h"):
                files[file.relative_to(root).as_posix()] = strip_comments(file.read_text(encoding="utf-8"))
    problems += check_all(files, known)
    for problem in problems:
        print(problem)
    print(f"{len(known)} operations, {intents} of them count, {len(files)} files, {len(VIOLATIONS) + 1} planted "
          f"violations, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
