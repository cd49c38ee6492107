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
TOPS = ("app", "ui", "models", "services", "tests", "resources", "translations")
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
    # Tests reach what they test, and no higher; "tests" are the helpers beside them and the testkit.
    ("tests of domain", r"tests/services/domain/", ["core", "values", "domain", "tests"]),
    ("tests of services", r"tests/services/",
     ["core", "values", "domain", "async", "wire", "storage", "outbox", "sync", "sandbox", "capability", "tests",
      "tests of domain"]),
    ("tests of ui", r"tests/ui/", ["core", "values", "domain", "models", "ui", "tests", "tests of services",
                                   "tests of models and app"]),
    ("tests of models and app", r"tests/(models|app|tour|bench|gallery|faults|fuzz|windows)/",
     ["core", "values", "domain", "async", "wire", "storage", "outbox", "sync", "sandbox", "capability", "models",
      "ui", "app", "tests", "tests of services"]),
    ("tests", r"tests/", ["core", "values", "domain", "async", "wire", "storage"]),
]

# (name, files it applies to, files excused, pattern that must not occur, planted violation, harmless line)
TEXT_RULES = [
    ("widgets only in ui and app", r"(services|models)/", None,
     r"#include <Qt(Widgets|PrintSupport)\b|#include <Q(Widget|Application|Menu|LineEdit|ComboBox|StyledItemDelegate|"
     r"Dialog|Label|PushButton|TableView|TreeView|MainWindow|MessageBox|Wizard|Style)\b",
     "#include <QWidget>", "#include <QAbstractItemModel>"),
    ("QNetworkAccessManager only in wire and app", r"(services|models|ui)/", r"services/(wire|sandbox)/",
     r"QNetwork(AccessManager|Reply|Request)\b", "QNetworkReply* reply;", "HttpClient& client;"),
    ("nobody overlooks a bad certificate", r"(services|models|ui|app)/", None,
     r"\b(ignoreSslErrors|sslErrors|VerifyNone|QueryPeer|AutoVerifyPeer|setPeerVerify(Depth|Name)|(add|set)CaCertificates?|"
     r"setDefaultConfiguration|AnyProtocol|SecureProtocols|TlsV1_[01](OrLater)?|SslV[23])\b",
     "reply->ignoreSslErrors();", "tls.setPeerVerifyMode(QSslSocket::VerifyPeer);"),
    ("no HTTP/2, no redirects of their own", r"(services|models|ui|app)/", None,
     r"Http2(Direct|Cleartext\w*)Attribute|Http2AllowedAttribute,\s*true|NoLessSafeRedirectPolicy|SameOriginRedirectPolicy|"
     r"UserVerifiedRedirectPolicy|\bsetRedirectPolicy\b", "manager.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);",
     "wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);"),
    ("one way to the system's proxies", r"(services|models|ui|app)/", r"services/wire/systemproxies\.cpp",
     r"\b(setUseSystemConfiguration|setApplicationProxy(Factory)?|setProxy(Factory)?)\s*\(",
     "QNetworkProxyFactory::setUseSystemConfiguration(true);", "useSystemProxies();"),
    ("SQLite only in storage and the sandbox", r"(services|models|ui|app)/", r"services/(storage|sandbox)/",
     r"#include [<\"](QSql\w*|QtSql\b[^>]*|sqlite3\.h)[>\"]", "#include <QSqlQuery>", '#include "services/storage/database.h"'),
    ("coroutines only in services", r"(models|ui|app)/", None, r"\bco_(await|return|yield)\b",
     "co_await task;", "deliver(task, this, handler);"),
    ("no style sheets", r"(ui|app)/", None, r"\bsetStyleSheet\s*\(", "setStyleSheet(x);", "setPalette(x);"),
    ("text from outside is plain text: labels by PlainLabel or setServerText, tool tips by setServerToolTip", r"(ui|app)/",
     r"ui/widgets/plainlabel\.(h|cpp)|ui/shell/actionregistry\.cpp|app/tour/hands\.cpp|app/main\.cpp",
     r"\bQLabel\b(?!\*)|\bQ(TextBrowser|TextEdit|TextDocument|StaticText|MessageBox|ErrorMessage|WhatsThis)\b|"
     r"\b(set|insert|append)(Html|Markdown)\s*\(|\bQt::(RichText|MarkdownText|AutoText)\b|\bsetOpenExternalLinks\b|"
     r"\bToolTipRole\b|\bsetToolTip\((?!((\w+::)?tr|QKeySequence)\()|\bsetToolTip\((\w+::)?tr\([^;]*\.arg\(|"
     r"\bQToolTip::showText\((?![^;]*toHtmlEscaped)",
     "label->setToolTip(offer.title);", 'button->setToolTip(tr("Newest first"));'),
    ("addresses and files are handed to the desktop in these places alone, each behind a check of its own",
     r"(services|models|ui|app)/", r"app/useragents\.cpp|ui/messages/conversationpanel\.cpp|ui/catalogue/offerpage\.cpp|"
     r"ui/about/aboutpage\.cpp|app/cli/terminalagent\.cpp",
     r"\bQDesktopServices::|\bShellExecute\w*\(|\bxdg-open\b|\bstd::system\s*\(",
     "QDesktopServices::openUrl(url);", '#include <QDesktopServices>'),
    ("no nested event loops", r"(services|models|ui|app)/", r"app/\w*main\w*\.cpp|services/sandbox/",
     r"\bQEventLoop\b|QCoro::waitFor|\bprocessEvents\s*\(|\bQMessageBox::(critical|warning|question|information)\b",
     "QEventLoop loop;", "QTimer timer;"),
    ("no dialog waits for its answer", r"(models|ui)/", None, r"->exec\s*\(", "dialog->exec();", "dialog->open();"),
    ("no capturing lambda beside co_await", r"services/", None, r"co_await[^;{]*[(,]\s*\[[^\]]*[&=\w][^\]]*\]\s*[({]",
     "co_await run([&x] { return x; });", "co_await task;"),
    ("no co_await in an argument list", r"services/", None,
     r"\b(?!if\b|while\b|switch\b|for\b|return\b|co_return\b)\w+\([^;{}()]*\bco_await\b", "f(co_await task);",
     "if (co_await task)"),
    ("no co_await in a conditional", r"services/", None, r"\?[^;]*\bco_await\b|\bco_await\b[^;]*\?[^;]*:",
     "x ? co_await a : b;", "co_await a;"),
    ("no coroutine returns a member", r"services/", None, r"\bco_return\s+m_\w+;", "co_return m_list;",
     "co_return std::as_const(m_list);"),
    ("no coroutine takes a view", r"services/", None,
     r"\bAsync<[^;{]*>\s+\w+\([^;{]*\b(QStringView|QByteArrayView|QAnyStringView|string_view|span)\b",
     "Async<int> f(QStringView x)", "Async<int> f(QString x)"),
    ("only the outbox has idempotency keys", r"(services|models|ui|app)/", r"services/(outbox|wire|sandbox)/",
     r"Idempotency-Key", '"Idempotency-Key"', '"If-None-Match"'),
    ("no coroutine takes a reference", r"services/", None,
     r"\bAsync<[^;{]*>\s+\w+\((?:[^;{()]|\([^()]*\))*&(?!&)", "Async<int> f(const QString& x)", "Async<int> f(QString x)"),
    ("replies die by deleteLater", r"(services|models|ui|app)/", None, r"\bdelete\s+\w*[rR]eply\b",
     "delete reply;", "reply->deleteLater();"),
    ("no money in floating point", r"services/(domain/values|domain/pricing|sandbox)/", r"fraction|random|picture|world|httpserver|history",
     r"\b(double|float)\s+\w*([pP]rice|[aA]mount|[mM]oney|[tT]otal|[fF]ee)\w*\b", "double totalPrice;", "qint64 totalMinor;"),
]

# Whatever can hold a comment says under which licence it stands.
LICENSED = re.compile(r"\.(sh|py|cmake|md|qrc|supp|ya?ml)$|(^|/)CMakeLists\.txt$")
SOURCE = re.compile(r"\.(h|hh|hpp|hxx|c|cc|cpp|cxx|inl|ipp|ixx|mm)$")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>|(\w+))', re.M)
OURS = re.compile(r"(app|ui|models|services|tests|resources)/")
GENERATED = re.compile(r"[\w.]+\.moc$")


def room_of(path):
    for name, pattern, allowed in ROOMS:
        if re.match(pattern, path):
            return name, allowed
    return None, None


# A literal is kept, so that nothing in it is taken for the beginning of a comment.
TOKEN = re.compile(r'''R"([^ ()\\\t\n]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|//[^\n]*|/\*.*?\*/''', re.S)


def strip_comments(text):
    return TOKEN.sub(lambda token: " " if token.group(0).startswith(("//", "/*")) else token.group(0), text)


def includes_of(path, text):
    """Our own headers among the includes, and what is wrong with how they are written."""
    targets, problems = [], []
    for quoted, angled, macro in INCLUDE.findall(text):
        if macro:
            problems.append(f"{path}: an include names its file, not {macro}")
        elif ".." in (quoted or angled).split("/"):
            problems.append(f"{path}: includes are written from the root: {quoted or angled}")
        elif angled and OURS.match(angled):
            problems.append(f"{path}: our own headers are included with quotation marks: {angled}")
        elif quoted and not OURS.match(quoted):
            if not GENERATED.match(quoted):
                problems.append(f"{path}: includes are written from the root: {quoted}")
        elif quoted:
            targets.append(quoted)
    return targets, problems


def check_includes(path, text):
    targets, problems = includes_of(path, text)
    room, allowed = room_of(path)
    if room is None:
        return problems + [f"{path}: stands in no room of the house"]
    for target in targets:
        other, _ = room_of(target)
        if other is None:
            problems.append(f"{path}: {target} stands in no room of the house")
        elif other != room and other not in allowed:
            # The sandbox may use the vocabulary, never its rules.
            problems.append(f"{path}: {room} must not include {target} ({other})")
    if room == "capability":
        own = path.split("/")[1]
        for target in targets:
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


# What a message may be made of, besides words of the program itself: kinds, numbers, ids and places; the details of
# errors, which are made for the log. No body, no header, no address, no name.
LOGGED = re.compile(
    r"(?:[\w.>()*-]+?(?:\.|->))?(?:detail|after)"
    r"|kindName\([\w.>()-]+\)|verb\(request\.method\)|path|m_options\.path|target"
    r"|(?:change|record)\.(?:topic|id|version)|stream->name|wrong|what"
    r"|(?:intent\.)?id|receipt\.number|m_count|restored|damaged|(?:gone|all)->toLongLong\(\)"
    r"|reply->status|raw\.received|m_process\.exitCode\(\)|[\w.]+\.errorString\(\)|query\.lastError\(\)\.text\(\)"
    r"|route\.section\(u'/', 0, 0\)\.section\(u'\?', 0, 0\)")
SAYING = re.compile(r'\bqC(?:Debug|Info|Warning|Critical)\(\w+\)(?:\.noquote\(\))?((?:"(?:\\.|[^"\\])*"|[^;"])*);')
LITERAL = re.compile(r'(?:"(?:\\.|[^"\\])*"\s*)+')


def check_logs(path, text):
    """What is logged is made of values that may be: whoever wants to say another thing names it above."""
    if not path.startswith(("services/", "models/", "ui/", "app/")) or path.startswith("services/sandbox/"):
        return []
    problems = []
    if re.search(r"\bq(Debug|Info|Warning|Critical|Fatal)\s*\(|\bq(Debug|Info|Warning|Critical)\(\)\s*<<", text):
        problems.append(f"{path}: messages have a category of ours")
    if re.search(r"\bqC(Debug|Info|Warning|Critical)\(\w+\s*,", text) and path != "app/watchedapplication.cpp":
        problems.append(f"{path}: messages are streamed, so that what is in them can be seen")
    for said in SAYING.findall(text):
        for value in said.split("<<")[1:]:
            if not LITERAL.fullmatch(value.strip()) and not LOGGED.fullmatch(value.strip()):
                problems.append(f"{path}: may not be logged: {value.strip()}")
    return problems


FAILURE = re.compile(r"^\s+void (\w*[fF]ailed)\(", re.M)


def check_failures(files):
    """Every signal of a model that something failed is heard by somebody else: a failure told to nobody is none."""
    problems = []
    above = {path: text for path, text in files.items() if path.startswith(("models/", "ui/", "app/"))}
    for path, text in above.items():
        if not path.startswith("models/") or not path.endswith(".h"):
            continue
        for of_class in re.finditer(r"^class (\w+)[^;{]*\{(.*?)^\};", text, re.M | re.S):
            for part in of_class.group(2).split("Q_SIGNALS:")[1:]:
                signals = re.split(r"^(?:public|protected|private)\b", part, maxsplit=1, flags=re.M)[0]
                for name in FAILURE.findall(signals):
                    heirs = [heir for other in above.values()
                             for heir in re.findall(r"class (\w+)[^;{]*: public %s\b" % of_class.group(1), other)]
                    heard = re.compile(r"connect\([^;]*?&(?:%s)::%s\s*,\s*\S" % ("|".join([of_class.group(1)] + heirs), name))
                    if not any(heard.search(other) for where, other in above.items() if where[:-2] != path[:-2]):
                        problems.append(f"{path}: nobody hears {of_class.group(1)}::{name}")
    return problems


def is_of_house(name):
    """A folder at the top: only those that are fixed, what is made, and what tools keep."""
    return name.startswith(".") or name in TOPS + ("build", "node_modules")


def has_licence(path, raw):
    """Sources say their licence in the first lines; so does every other file that can hold a comment."""
    limit = 200 if SOURCE.search(path) else 300
    wants = SOURCE.search(path) or (LICENSED.search(path) and "/node_modules/" not in path)
    return not wants or "SPDX-License-Identifier: Apache-2.0" in raw[:limit]


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
    if is_of_house("scripts") or not is_of_house("services"):
        failures.append("planted violation not caught: a folder at the top")
    for path in ("services/core/x.h", "tests/x.py", "tests/CMakeLists.txt"):
        if has_licence(path, "int answer();") or not has_licence(path, "// SPDX-License-Identifier: Apache-2.0"):
            failures.append(f"planted violation not caught: {path} without its licence")
    if not check_includes("services/orders/x.cpp", '#include "services/money/ledgerstore.h"'):
        failures.append("planted violation not caught: capability reaching into another's store")
    for home, line in {
        "services/wire/x.cpp": "#include <services/storage/database.h>",
        "services/wire/y.cpp": '#include "../storage/database.h"',
        "services/wire/z.cpp": '  #  include "services/storage/database.h"',
        "services/wire/v.cpp": '#include "httpclient.h"',
        "services/wire/w.cpp": "#include HEADER",
        "services/stray.cpp": '#include "services/core/result.h"',
        "ui/orders/x.cpp": '#include "tests/testkit/await.h"',
        "ui/orders/y.cpp": '#include "services/stray.h"',
        "tests/ui/orders/tst_x.cpp": '#include "services/orders/orderservice.h"',
        "tests/services/wire/tst_x.cpp": '#include "ui/theme/theme.h"',
        "tests/testkit/x.h": '#include "services/orders/orderservice.h"',
        "tests/services/domain/tst_x.cpp": '#include "services/wire/httpclient.h"',
        "tests/models/orders/tst_x.cpp": '#include "tests/ui/orders/x.h"',
    }.items():
        if not check_includes(home, strip_comments(line)):
            failures.append(f"planted violation not caught: {home}: {line}")
    if check_includes("tests/ui/x.cpp", '#include "ui/theme/theme.h"\n#include "tst_x.moc"\n#include <QWidget>'):
        failures.append("harmless include refused in tests")
    if "QNetworkReply" not in strip_comments('url = "http://x"; QNetworkReply* a; /* b */ c = "/*"; d = "*/";'):
        failures.append("a violation behind a literal is taken for a comment")
    model = "class Desk final : public QObject\n{\npublic:\n    void act();\n\nQ_SIGNALS:\n    void changed();\n" \
            "    void loadFailed(const Error& error);\n\nprivate:\n    void failed();\n};\n"
    silent = {"models/x/desk.h": model, "ui/x/page.cpp": "connect(&desk, &Desk::changed, this, &Page::refresh);"}
    if len(check_failures(silent)) != 1:
        failures.append("planted violation not caught: a failure that nobody hears")
    heard = {"models/x/desk.h": model, "ui/x/page.cpp": "connect(&desk, &Desk::loadFailed, m_stack, &StateStack::showError);"}
    if check_failures(heard):
        failures.append("harmless line refused: a failure that is heard")
    for bad in ('qCInfo(lcWire) << "sent" << token;', "qCWarning(lcApp).noquote() << reply.body;", 'qDebug() << 1;',
                'qCInfo(lcApp, "%s", qPrintable(name));', 'qCInfo(lcApp) << "to" << address.line1 << id;'):
        if not check_logs("services/x/x.cpp", bad):
            failures.append(f"planted violation not caught: a secret on the log: {bad}")
    for good in ('qCInfo(lcSync) << "left out:" << change.topic << change.id << wrong;',
                 'qCWarning(lcApp) << "not saved:"\n "again" << flushed.error().detail;'):
        if check_logs("services/x/x.cpp", good):
            failures.append(f"harmless line refused: on the log: {good}")
    for bad in ("QLabel title;", "view = new QTextBrowser;", "page->setHtml(text);", "label->setTextFormat(Qt::RichText);",
                'button->setToolTip(tr("Look at %1").arg(name));', "return role == Qt::ToolTipRole ? title : QVariant();"):
        if not check_text("ui/orders/x.cpp", bad):
            failures.append(f"planted violation not caught: text from outside: {bad}")
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
    files = {}
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and not is_of_house(folder.name):
            problems.append(f"{folder.name}/: not a folder of the house")
    for top in TOPS:
        for file in sorted((root / top).rglob("*")):
            path = file.relative_to(root).as_posix()
            if (LICENSED.search(path) or SOURCE.search(path)) and not has_licence(path, file.read_text(encoding="utf-8")):
                problems.append(f"{path}: no SPDX line")
            if not SOURCE.search(path):
                continue
            count += 1
            raw = file.read_text(encoding="utf-8")
            text = strip_comments(raw)
            files[path] = text
            problems += check_includes(path, text)
            problems += check_text(path, text)
            problems += check_logs(path, text)
    problems += check_failures(files)
    for problem in problems:
        print(problem)
    print(f"{count} files, {len(ROOMS) + len(TEXT_RULES) + 3} rules, {len(problems)} problems")
    return 1 if problems or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
