#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The software bill of materials of what is shipped, as SPDX 2.3 JSON.

sbom.py write FILE [--objdump TOOL] [--versions JSON] [--static NAME]… PROGRAM_OR_LIBRARY…
    Every given file is listed with its hashes and with what it is linked with, as objdump tells it. A library that
    dependencies.json does not name ends it with an error. Versions come from the package manager (dpkg) or from the
    file of versions, {"zlib": "1.3", …}; else they are left open. What is linked statically no tool can see in the
    files: it is named, as in dependencies.json.
sbom.py check FILE [--objdump TOOL] PROGRAM_OR_LIBRARY…
    The list still says the truth: the same files with the same hashes, linked with the same things."""

import argparse
import datetime
import fnmatch
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import uuid
from pathlib import Path

HERE = Path(__file__).parent
PRODUCT = json.loads((HERE / "product.json").read_text(encoding="utf-8"))
DEPENDENCIES = json.loads((HERE / "dependencies.json").read_text(encoding="utf-8"))["dependencies"]
# Part of Windows itself.
WINDOWS = re.compile(r"(?i)(api-ms-.*|(advapi32|authz|bcrypt|comctl32|comdlg32|crypt32|d2d1|d3d1[12]|d3d9|dnsapi|dwmapi|"
                     r"dwrite|dxgi|gdi32|imm32|iphlpapi|kernel32|mpr|msvcrt|ncrypt|netapi32|ntdll|ole32|oleaut32|"
                     r"powrprof|psapi|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi|user32|userenv|uxtheme|version|"
                     r"winhttp|winmm|winspool|ws2_32|wtsapi32))\.(dll|drv)$")


def needed(path, objdump):
    """The names of the libraries a program or library asks for itself."""
    text = subprocess.run([objdump, "-p", path], check=True, capture_output=True, text=True).stdout
    return sorted(set(re.findall(r"^\s*(?:NEEDED|DLL Name:)\s+(\S+)$", text, re.MULTILINE)))


def dependency_of(library):
    for dependency in DEPENDENCIES:
        if any(fnmatch.fnmatchcase(library, pattern) for pattern in dependency["libraries"]):
            return dependency
    return None


def spdx_id(kind, name):
    return f"SPDXRef-{kind}-" + re.sub(r"[^A-Za-z0-9.]+", "-", name)


def debian_packages(path, wanted):
    """Which Debian package the wanted libraries of a program belong to: library name to (package, version)."""
    if not shutil.which("dpkg-query") or not shutil.which("ldd"):
        return {}
    found = {}
    text = subprocess.run(["ldd", path], check=False, capture_output=True, text=True).stdout
    for name, target in re.findall(r"^\s*(\S+) => (/\S+)", text, re.MULTILINE):
        if name not in wanted:
            continue
        # Since /usr was merged, dpkg may know the file by its older name only.
        real = os.path.realpath(target)
        for candidate in (target, real, real.removeprefix("/usr")):
            owner = subprocess.run(["dpkg-query", "-S", candidate], check=False, capture_output=True, text=True)
            if owner.returncode == 0:
                package = owner.stdout.split(": ")[0].split(",")[0]
                version = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], check=True, capture_output=True,
                                         text=True).stdout
                found[name] = (package.split(":")[0], version)
                break
    return found


def file_entry(path):
    data = Path(path).read_bytes()
    name = Path(path).name
    return {"SPDXID": spdx_id("File", name), "fileName": f"./{name}", "fileTypes": ["BINARY"],
            "checksums": [{"algorithm": "SHA1", "checksumValue": hashlib.sha1(data).hexdigest()},
                          {"algorithm": "SHA256", "checksumValue": hashlib.sha256(data).hexdigest()}],
            "licenseConcluded": "NOASSERTION", "licenseInfoInFiles": ["NOASSERTION"], "copyrightText": "NOASSERTION"}


def links(paths, objdump):
    """What each file is linked with: pairs of file name and dependency name, other shipped files left out."""
    shipped = {Path(path).name.lower() for path in paths}
    pairs, libraries, unknown = set(), {}, []
    for path in paths:
        own = dependency_of(Path(path).name)
        for library in needed(path, objdump):
            dependency = dependency_of(library)
            if dependency is None:
                if not WINDOWS.match(library) and library.lower() not in shipped:
                    unknown.append(f"{Path(path).name} is linked with {library}, which dependencies.json does not name")
                continue
            libraries.setdefault(dependency["name"], set()).add(library)
            if dependency is not own:
                pairs.add((Path(path).name, dependency["name"]))
    if unknown:
        sys.exit("\n".join(unknown))
    return pairs, libraries


def write(out, paths, objdump, versions, static):
    pairs, libraries = links(paths, objdump)
    debian, wanted = {}, {library for found in libraries.values() for library in found}
    for path in paths:
        debian.update(debian_packages(path, wanted - debian.keys()))
    files = [file_entry(path) for path in sorted(paths, key=lambda path: Path(path).name)]
    product_id = spdx_id("Package", PRODUCT["package"])
    packages = [{
        "SPDXID": product_id, "name": PRODUCT["package"], "versionInfo": PRODUCT["version"],
        "supplier": f"Organization: {PRODUCT['vendor']}", "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
        "licenseConcluded": PRODUCT["license"], "licenseDeclared": PRODUCT["license"],
        "copyrightText": f"Copyright {PRODUCT['copyright']}", "summary": PRODUCT["summary"],
        "primaryPackagePurpose": "APPLICATION"}]
    relationships = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": product_id}]
    ours = {}
    for path in paths:
        dependency = dependency_of(Path(path).name)
        ours[Path(path).name] = dependency["name"] if dependency else None
    used = sorted({name for _, name in pairs} | {name for name in ours.values() if name} | set(static))
    for name in used:
        dependency = next((entry for entry in DEPENDENCIES if entry["name"] == name), None)
        if dependency is None:
            sys.exit(f"dependencies.json does not name {name}")
        owners = sorted({debian[library] for library in libraries.get(name, ()) if library in debian})
        found = sorted({version for _, version in owners})
        package = {
            "SPDXID": spdx_id("Package", name), "name": name,
            "versionInfo": found[0] if len(found) == 1 else versions.get(name, "NOASSERTION"),
            "supplier": f"Organization: {dependency['supplier']}", "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False, "licenseConcluded": dependency["license"], "licenseDeclared": dependency["license"],
            "copyrightText": "NOASSERTION", "primaryPackagePurpose": "LIBRARY",
            "comment": ("Part of the system or of the compiler. " if dependency.get("system") else "") +
                       ("Linked statically" if name in static else
                        "Linked: " + (", ".join(sorted(libraries.get(name, ()))) or "loaded at run time"))}
        if owners:
            package["externalRefs"] = [
                {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                 "referenceLocator": f"pkg:deb/debian/{owner}@{version.replace('+', '%2B').replace(':', '%3A')}"}
                for owner, version in owners]
        packages.append(package)
    for name in sorted(static):
        relationships.append({"spdxElementId": product_id, "relationshipType": "STATIC_LINK",
                              "relatedSpdxElement": spdx_id("Package", name)})
    for entry in files:
        owner = ours[entry["fileName"][2:]]
        relationships.append({"spdxElementId": spdx_id("Package", owner) if owner else product_id,
                              "relationshipType": "CONTAINS", "relatedSpdxElement": entry["SPDXID"]})
    for name, dependency in sorted(pairs):
        relationships.append({"spdxElementId": spdx_id("File", name), "relationshipType": "DYNAMIC_LINK",
                              "relatedSpdxElement": spdx_id("Package", dependency)})
    content = hashlib.sha256(json.dumps([files, packages, relationships], sort_keys=True).encode()).hexdigest()
    made = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", datetime.datetime.now().timestamp())),
                                           datetime.timezone.utc)
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"{PRODUCT['package']}-{PRODUCT['version']}",
        "documentNamespace": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, content)}",
        "creationInfo": {"created": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
                         "creators": [f"Organization: {PRODUCT['vendor']}", "Tool: app/packaging/sbom.py"]},
        "packages": packages, "files": files, "relationships": relationships}
    Path(out).write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def check(path, paths, objdump):
    document = json.loads(Path(path).read_text(encoding="utf-8"))
    wrong = []
    ids = {entry["SPDXID"] for entry in document["packages"] + document["files"]} | {document["SPDXID"]}
    if len(ids) != len(document["packages"]) + len(document["files"]) + 1:
        wrong.append("two things have the same SPDXID")
    for relationship in document["relationships"]:
        for end in ("spdxElementId", "relatedSpdxElement"):
            if relationship[end] not in ids:
                wrong.append(f"a relationship names {relationship[end]}, which is not there")
    listed = {entry["fileName"][2:]: entry["checksums"] for entry in document["files"]}
    real = {Path(file).name: file_entry(file)["checksums"] for file in paths}
    for name in sorted(listed.keys() ^ real.keys()):
        wrong.append(f"{name} is " + ("listed but not shipped" if name in listed else "shipped but not listed"))
    for name in sorted(listed.keys() & real.keys()):
        if listed[name] != real[name]:
            wrong.append(f"{name} has other bytes than listed")
    names = {entry["SPDXID"]: entry["name"] for entry in document["packages"]}
    files = {entry["SPDXID"]: entry["fileName"][2:] for entry in document["files"]}
    told = {(files[one["spdxElementId"]], names[one["relatedSpdxElement"]])
            for one in document["relationships"] if one["relationshipType"] == "DYNAMIC_LINK"}
    for file, dependency in sorted(told ^ links(paths, objdump)[0]):
        wrong.append(f"{file} and {dependency}: " + ("listed, not linked" if (file, dependency) in told else "linked, not listed"))
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["write", "check"])
    parser.add_argument("file")
    parser.add_argument("--objdump", default="objdump")
    parser.add_argument("--versions")
    parser.add_argument("--static", action="append", default=[])
    parser.add_argument("paths", nargs="+")
    given = parser.parse_args()
    if given.what == "check":
        sys.exit(check(given.file, given.paths, given.objdump))
    known = json.loads(Path(given.versions).read_text(encoding="utf-8")) if given.versions else {}
    sys.exit(write(given.file, given.paths, given.objdump, known, given.static))
