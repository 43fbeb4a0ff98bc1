# What Zapis stands on, as Debian packages (Debian 12 and 13, Ubuntu 24.04, Tails). Sourced by run and test.

build_packages=(g++ cmake ninja-build pkg-config git
  libsqlite3-dev libsodium-dev libssl-dev libicu-dev libstemmer-dev nlohmann-json3-dev libtomlplusplus-dev libcli11-dev libfmt-dev
  libseccomp-dev libqrencode-dev libzxcvbn-dev zlib1g-dev
  qt6-base-dev qt6-svg-dev qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools qt6-pdf-dev breeze-icon-theme)
run_packages=(qt6-translations-l10n qt6-image-formats-plugins fonts-noto-core dbus at-spi2-core age minisign openssl openssh-client)
test_packages=(catch2 xvfb openbox xdotool x11-xkb-utils xauth python3 python3-gi python3-xlib python3-pil gir1.2-atspi-2.0 strace
  fonts-dejavu-core locales binutils clang lld libclang-rt-dev)
# A node from elsewhere brings its own npm and does not bear Debian's beside it.
command -v npm >/dev/null || test_packages+=(nodejs npm)
# Known to some releases only: taken where apt knows them.
optional_packages=(libqt6svg6 qt6-svg-plugins)

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }
is_known() { apt-cache show "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else
    echo "These packages are missing and only root may install them: ${missing[*]}" >&2
    exit 1
  fi
}

# install_packages NAME…: what is missing of them and of the optional ones, without recommended packages.
install_packages() {
  missing=()
  local package
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  if [ ${#missing[@]} -gt 0 ]; then as_root apt-get update -q >/dev/null; fi
  for package in "${optional_packages[@]}"; do
    if ! is_installed "$package" && is_known "$package"; then missing+=("$package"); fi
  done
  if [ ${#missing[@]} -eq 0 ]; then return 0; fi
  echo "Installing: ${missing[*]}" >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "${missing[@]}" >/dev/null
}
