/**
 * The beginning of every script: what it can be told, what it needs, and how it speaks. POSIX `sh`. The
 * token goes to curl over a pipe, so that neither a list of processes nor a file nor a trace shows it.
 */
export const scriptStart = String.raw`{ set +x; } 2>/dev/null
set -eu
umask 077

pass=run
done_by_hand=','
add_me=yes

usage() {
  cat <<'END'
Usage: sh plan.sh [--dry-run | --look] [--site URL] [--done NUMBERS] [--leave-me-out]

  --dry-run       print the steps and their calls; send nothing
  --look          only look what the site still lacks; change nothing
  --site URL      the site to send everything to
  --done NUMBERS  the steps by hand that are done, such as 4,9, or "all"
  --leave-me-out  do not add your own account to view lists that would lock it out

ATLASSIAN_EMAIL and ATLASSIAN_TOKEN say who you are. Running it again is safe: what is done is
skipped. It ends with 0 when all is done, 1 at a surprise, 2 when it was called wrongly, 3 when
something has to be done by hand first.
END
}

misuse() {
  printf '%s\n' "$1" >&2
  usage >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) pass=show ;;
    --look) pass=look ;;
    --leave-me-out) add_me=no ;;
    --site) [ $# -gt 1 ] || misuse '--site needs a URL'; site=$2; shift ;;
    --site=*) site=$(printf '%s' "$1" | sed '1s/^--site=//') ;;
    --done) [ $# -gt 1 ] || misuse '--done needs numbers'; done_by_hand=$done_by_hand$2,; shift ;;
    --done=*) done_by_hand=$done_by_hand$(printf '%s' "$1" | sed '1s/^--done=//'), ;;
    -h | --help) usage; exit 0 ;;
    *) misuse "There is no option $1." ;;
  esac
  shift
done
case $done_by_hand in
  *[!0-9,al]*) misuse '--done takes numbers with commas between them, or "all".' ;;
esac

number=0
title='before the first step'
due_count=0
left=''

stop() {
  printf 'Stopped at step %s, %s: %s\n' "$number" "$title" "$1" >&2
  exit 1
}

step() {
  number=$1
  title=$2
  if [ "$pass" = show ]; then
    printf '%s. %s\n' "$1" "$2"
    [ -z "$3" ] || printf '     %s\n' "$3"
    [ -z "$4" ] || printf '     %s\n' "$4"
  fi
}

tell() {
  printf '%4s. %s: %s\n' "$number" "$title" "$1"
}

settled() {
  case $pass in
    look | run) tell 'is so already' ;;
  esac
}

# Whether the step is to be carried out now. Looking only says that it is due; afterwards it must not be.
due() {
  case $pass in
    look) due_count=$((due_count + 1)); tell 'to do'; return 1 ;;
    verify) stop 'afterwards it is not so on the site' ;;
  esac
}

need_tools() {
  missing=''
  for tool in curl jq; do
    command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
  done
  [ -z "$missing" ] || {
    printf 'This needs%s, which this machine lacks. On Debian: apt-get install%s\n' "$missing" "$missing" >&2
    exit 2
  }
}

need_site() {
  [ -n "$site" ] || misuse 'Say which site with --site URL.'
  site=$(printf '%s' "$site" | sed 's|/*$||; s|/wiki$||')
  case $site in
    *[!A-Za-z0-9.:/_-]* | https://*/* | http://*/*) misuse "$site is not the address of a site." ;;
    https://?*) ;;
    http://127.0.0.1 | http://127.0.0.1:* | http://localhost | http://localhost:*) NO_PROXY='*'; no_proxy='*'; export NO_PROXY no_proxy ;;
    *) misuse "$site: only https is safe for a token (http on this machine itself, for rehearsals)." ;;
  esac
}

need_account() {
  set +u
  login=$ATLASSIAN_EMAIL:$ATLASSIAN_TOKEN
  set -u
  case $login in
    : | :* | *:) misuse 'Set ATLASSIAN_EMAIL and ATLASSIAN_TOKEN.' ;;
  esac
  login=$(printf '%s' "$login" | tr -d '\r\n' | sed 's/[\\"]/\\&/g')
  unset ATLASSIAN_TOKEN
}
`;
