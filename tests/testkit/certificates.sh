#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# certificates.sh DIR: makes throw-away certificates for tests of TLS on loopback. Each NAME.pem has its NAME.key:
#   ca           signs the others; a test trusts it
#   good         127.0.0.1 and localhost
#   other-host   another host's
#   expired      ended long ago
#   early        begins in the far future
#   self-signed  nobody vouches for it
#   stranger     signed by an authority nobody trusts
set -euo pipefail
mkdir -p "${1:?certificates.sh needs a folder}"
cd "$1"

key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; }

authority() { # authority NAME
    key "$1"
    openssl req -x509 -new -key "$1.key" -sha256 -days 36500 -subj "/CN=Tradewind test $1" \
        -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign" -out "$1.pem"
    : >"$1.index"
    cat >"$1.cnf" <<END
[ca]
default_ca = signing
[signing]
database = $1.index
new_certs_dir = .
rand_serial = yes
certificate = $1.pem
private_key = $1.key
default_md = sha256
policy = anything
x509_extensions = leaf
copy_extensions = copy
unique_subject = no
[anything]
commonName = supplied
[leaf]
basicConstraints = CA:FALSE
extendedKeyUsage = serverAuth
END
}

leaf() { # leaf NAME AUTHORITY HOSTS FROM UNTIL
    key "$1"
    openssl req -new -key "$1.key" -subj "/CN=$1" -addext "subjectAltName=$3" -out "$1.csr"
    openssl ca -batch -notext -config "$2.cnf" -in "$1.csr" -startdate "$4" -enddate "$5" -out "$1.pem" 2>/dev/null
}

here="IP:127.0.0.1,DNS:localhost"
authority ca
authority unknown
leaf good ca "$here" 20200101000000Z 20991231000000Z
leaf other-host ca "DNS:platform.example" 20200101000000Z 20991231000000Z
leaf expired ca "$here" 20200101000000Z 20210101000000Z
leaf early ca "$here" 20900101000000Z 20991231000000Z
leaf stranger unknown "$here" 20200101000000Z 20991231000000Z
key self-signed
openssl req -x509 -new -key self-signed.key -sha256 -days 36500 -subj "/CN=localhost" -addext "subjectAltName=$here" \
    -out self-signed.pem
rm -f ./*.csr ./*.cnf ./*.index* ./[0-9A-F]*.pem unknown.*
