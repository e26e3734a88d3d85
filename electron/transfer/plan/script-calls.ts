/** How a script calls the site: one call, a whole list, and what it finds in them. */
export const scriptCalls = String.raw`
# call METHOD PATH [BODY]: the answer is in $work/answer, its code in $status. Waits when told to.
call() {
  method=$1
  path=$2
  tries=0
  if [ $# -gt 2 ]; then printf '%s' "$3" > "$work/body"; else rm -f "$work/body"; fi
  while :; do
    tries=$((tries + 1))
    : > "$work/answer"
    : > "$work/heads"
    status=$(
      {
        printf 'user = "%s"\n' "$login"
        [ ! -f "$work/body" ] || printf 'header = "Content-Type: application/json"\ndata-binary = "@%s"\n' "$work/body"
      } | curl -q -g -sS -K - -X "$method" -o "$work/answer" -D "$work/heads" \
        -w '%{http_code}' --connect-timeout 30 --max-time 300 \
        -H 'Accept: application/json' -H 'X-Atlassian-Token: no-check' \
        "$site$path" 2> "$work/trouble"
    ) || stop "no answer to $method $path: $(head -c 300 "$work/trouble")"
    case $status in
      429 | 503) [ "$tries" -lt 20 ] || surprise ;;
      401) stop 'the site does not know ATLASSIAN_EMAIL with this ATLASSIAN_TOKEN' ;;
      *) return 0 ;;
    esac
    wait=$(tr -d '\r' < "$work/heads" | sed -n 's/^[Rr][Ee][Tt][Rr][Yy]-[Aa][Ff][Tt][Ee][Rr]: *\([0-9]\{1,5\}\)$/\1/p' | tail -n 1)
    [ -n "$wait" ] || [ "$status" = 429 ] || surprise
    [ -n "$wait" ] || wait=10
    printf '%4s. the site asks to wait %s s\n' "$number" "$wait" >&2
    sleep "$wait"
  done
}

surprise() {
  refusal
  stop "$refused"
}

# What the last call was answered, in words, in $refused.
refusal() {
  said=$(jq -r '[.message?, .errorMessage?, .errors?[0]?.title?] | map(strings) | first // "" | gsub("[[:cntrl:]]"; " ") | .[0:300]' "$work/answer" 2>/dev/null || :)
  refused="$method $path answered $status $said"
}

# get_all PATH: the rows of every page of a list in $work/all.json; $status is 200, or what stopped it.
get_all() {
  list_path=$1
  list_pages=0
  : > "$work/pages"
  while [ -n "$list_path" ]; do
    list_pages=$((list_pages + 1))
    [ "$list_pages" -le 2000 ] || stop "GET $1 never ends"
    call GET "$list_path"
    [ "$status" = 200 ] || return 0
    jq -c '.results[]' "$work/answer" >> "$work/pages" 2>/dev/null || stop "GET $list_path gave no list"
    list_path=$(jq -r --arg here "$list_path" '
      (._links.next? // "") as $next
      | if ($next | startswith("/wiki/")) then $next
        elif ($next | startswith("/")) then "/wiki" + $next
        elif $next != "" then $next | sub("^https?://[^/]+"; "")
        elif ($here | test("start=[0-9]+")) and (.limit? // 0) > 0 and (.results | length) >= .limit
        then .results as $rows | (.start + ($rows | length)) as $from | $here | sub("start=[0-9]+"; "start=\($from)")
        else "" end' "$work/answer")
  done
  jq -s . "$work/pages" > "$work/all.json"
}

forget() {
  rm -f "$work"/rows-* "$work"/open-* "$work"/member-* "$work/groups.json"
}

load_groups() {
  [ ! -s "$work/groups.json" ] || return 0
  get_all '/wiki/rest/api/group?start=0&limit=200'
  case $status in
    200) mv "$work/all.json" "$work/groups.json" ;;
    404) echo '[]' > "$work/groups.json" ;;
    *) surprise ;;
  esac
}

# group_named ID NAME: its id on the site in $found; empty where there is none.
group_named() {
  load_groups
  found=$(jq -r --arg id "$1" --arg name "$2" '
    def named(f): [.[] | select(.name | f == ($name | f)) | .id];
    if any(.[]; .id == $id) then $id
    else (named(.) | if length > 0 then . else null end) // named(ascii_downcase)
    | if length > 1 then "several" else .[0] // "" end end' "$work/groups.json")
  [ "$found" != several ] || stop "the site has several groups called $2"
}

# groups_of SLOT ACCOUNT: the ids of the account's groups in $work/member-SLOT; null where nobody says.
groups_of() {
  [ ! -s "$work/member-$1" ] || return 0
  get_all "/wiki/rest/api/user/memberof?accountId=$(encode "$2")&start=0&limit=200"
  case $status in
    200) jq -c '[.[].id]' "$work/all.json" > "$work/member-$1" ;;
    403 | 404) echo null > "$work/member-$1" ;;
    *) surprise ;;
  esac
}

encode() {
  jq -rn --arg text "$1" '$text | @uri'
}

known() {
  printf '%s' "$2" > "$work/$1"
}

kept() {
  [ ! -f "$work/$1" ] || cat "$work/$1"
}

# row_of SLOT KEY TYPE WHO PAIR: the id of the permission in $row; empty where there is none. Without a
# pair, that of View, or of any other that the row has.
row_of() {
  row=''
  [ -n "$(kept "space-$1")" ] || return 0
  [ "$3" = anonymous ] || [ -n "$4" ] || return 0
  if [ "$3" = anonymous ]; then rows="$work/open-$1"; else rows="$work/rows-$1"; fi
  [ -s "$rows" ] || if [ "$3" = anonymous ]; then load_open "$1" "$2"; else load_rows "$1"; fi
  row=$(jq -r --arg type "$3" --arg who "$4" --arg pair "$5" '
    [.[] | select(.type == $type and .who == $who and ($pair == "" or .pair == $pair))]
    | sort_by(.pair != "read/space") | .[0].id // ""' "$rows")
}

load_rows() {
  get_all "/wiki/api/v2/spaces/$(kept "space-$1")/permissions?limit=250"
  [ "$status" = 200 ] || surprise
  jq -c '[.[] | {id: (.id | tostring | @uri), type: (.principal.type | ascii_downcase),
    who: (.principal.id // "" | tostring), pair: "\(.operation.key)/\(.operation.targetType)"}]' "$work/all.json" > "$work/rows-$1"
}

# How the newer list shows the open rows is not settled; the older one is asked first.
load_open() {
  call GET "/wiki/rest/api/space/$2?expand=permissions"
  if [ "$status" = 200 ]; then
    jq -c '[.permissions[]? | select(.anonymousAccess == true) | {id: (.id | tostring | @uri), type: "anonymous",
      who: "", pair: "\(.operation.operation // .operation.key)/\(.operation.targetType // .operation.target)"}]' "$work/answer" > "$work/open-$1"
    return 0
  fi
  [ -s "$work/rows-$1" ] || load_rows "$1"
  jq -c '[.[] | select(.type == "anonymous" or .who == "anonymous" or .who == "anonymous-users") | .type = "anonymous" | .who = ""]
    | if length == 0 then [{id: "", type: "unsure", who: "", pair: ""}] else . end' "$work/rows-$1" > "$work/open-$1"
}
`;
