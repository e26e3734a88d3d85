/** What a script does at each step: looks whether it is so already, and makes it so when that is wanted. */
export const scriptSteps = String.raw`
role_mode() {
  [ "$pass" = look ] || return 0
  call GET /wiki/api/v2/space-role-mode
  [ "$status" = 200 ] || surprise
  case $(cat "$work/answer") in
    *PRE_ROLES*) ;;
    *ROLES_TRANSITION*) stop 'the site is on its way to roles (ROLES_TRANSITION); classic permissions are changed under PRE_ROLES only' ;;
    *ROLES*) stop 'the site has roles (ROLES); classic permissions are changed under PRE_ROLES only' ;;
    *) stop 'the site does not say how it keeps permissions' ;;
  esac
}

find_self() {
  [ "$pass" = look ] || return 0
  call GET /wiki/rest/api/user/current
  case $status in
    200) me=$(jq -r '.accountId // ""' "$work/answer") ;;
    404) ;;
    *) surprise ;;
  esac
  [ -n "$me" ] || tell 'the site does not say whose token this is; mind the view lists below'
}

# find_group SLOT ID NAME: without an id it is made here.
find_group() {
  [ "$pass" = look ] || return 0
  group_named "$2" "$3"
  if [ -n "$2" ] && [ -z "$found" ]; then
    tell 'not found; going by the id in the plan'
    found=$2
  fi
  known "group-$1" "$found"
}

find_person() {
  [ "$pass" = look ] || return 0
  call GET "/wiki/rest/api/user?accountId=$(encode "$1")"
  case $status in
    200) ;;
    404) tell 'not found; going by the id in the plan' ;;
    *) surprise ;;
  esac
}

# find_space SLOT ID KEY: without an id it is made by hand first.
find_space() {
  [ "$pass" = look ] || [ "$pass" = run ] || return 0
  [ -z "$(kept "space-$1")" ] || return 0
  get_all "/wiki/api/v2/spaces?keys=$(encode "$3")&limit=250"
  [ "$status" = 200 ] || [ "$status" = 404 ] || surprise
  found=''
  [ "$status" != 200 ] || found=$(jq -r --arg key "$3" '[.[] | select(.key | ascii_downcase == ($key | ascii_downcase)) | .id | tostring | @uri][0] // ""' "$work/all.json")
  if [ -n "$2" ] && [ -z "$found" ]; then
    tell 'not found; going by the id in the plan'
    found=$2
  fi
  known "space-$1" "$found"
}

create_group() {
  [ "$pass" != show ] || return 0
  if [ -n "$(kept "group-$1")" ]; then settled; return 0; fi
  due || return 0
  call POST /wiki/rest/api/group "$(jq -cn --arg name "$2" '{name: $name}')"
  case $status in
    200 | 201 | 400 | 409) ;;
    *) surprise ;;
  esac
  forget
  group_named '' "$2"
  [ -n "$found" ] || surprise
  printf '%s' "$found" > "$work/group-$1"
  tell 'done'
}

# membership GROUP-SLOT PERSON-SLOT ACCOUNT: yes, no or unknown in $member.
membership() {
  group=$(kept "group-$1")
  member=no
  [ -n "$group" ] || return 0
  groups_of "$2" "$3"
  member=$(jq -r --arg group "$group" 'if . == null then "unknown" elif index($group) != null then "yes" else "no" end' "$work/member-$2")
}

add_member() {
  [ "$pass" != show ] || return 0
  membership "$@"
  if [ "$member" = yes ]; then settled; return 0; fi
  if [ "$pass" = verify ] && [ "$member" = unknown ]; then tell 'cannot be looked up'; return 0; fi
  due || return 0
  [ -n "$group" ] || stop 'the group is not there'
  call POST "/wiki/rest/api/group/userByGroupId?groupId=$(encode "$group")" "$(jq -cn --arg id "$3" '{accountId: $id}')"
  case $status in
    200 | 201 | 409) ;;
    400)
      refusal
      forget
      membership "$@"
      [ "$member" = yes ] || stop "$refused" ;;
    *) surprise ;;
  esac
  forget
  tell 'done'
}

remove_member() {
  [ "$pass" != show ] || return 0
  membership "$@"
  if [ "$member" = no ]; then settled; return 0; fi
  if [ "$pass" = verify ] && [ "$member" = unknown ]; then tell 'cannot be looked up'; return 0; fi
  due || return 0
  call DELETE "/wiki/rest/api/group/userByGroupId?groupId=$(encode "$group")&accountId=$(encode "$3")"
  forget
  case $status in
    200 | 204) ;;
    *) surprise ;;
  esac
  tell 'done'
}

# subject TYPE WHO: for a group the id that was found, else WHO itself.
subject() {
  who=$2
  [ "$1" != group ] || who=$(kept "group-$2")
}

# grant SPACE-SLOT KEY TYPE WHO OPERATION TARGET
grant() {
  [ "$pass" != show ] || return 0
  subject "$3" "$4"
  row_of "$1" "$2" "$3" "$who" "$5/$6"
  if [ -n "$row" ]; then settled; return 0; fi
  due || return 0
  [ "$3" = anonymous ] || [ -n "$who" ] || stop 'the group is not there'
  call POST "/wiki/rest/api/space/$2/permission" "$(jq -cn --arg type "$3" --arg who "$who" --arg key "$5" --arg target "$6" '
    {subject: {type: (if $type == "group" then "group" else "user" end), identifier: (if $type == "anonymous" then $type else $who end)}, operation: {key: $key, target: $target}}')"
  case $status in
    200 | 201) ;;
    400 | 409)
      refusal
      forget
      row_of "$1" "$2" "$3" "$who" "$5/$6"
      [ -n "$row" ] || stop "$refused" ;;
    *) surprise ;;
  esac
  tell 'done'
}

# revoke SPACE-SLOT KEY TYPE WHO [PAIR]: that permission, or the whole row.
revoke() {
  [ "$pass" != show ] || return 0
  subject "$3" "$4"
  row_of "$1" "$2" "$3" "$who" "$5"
  if [ -z "$row" ]; then
    [ "$3" != anonymous ] || ! grep -q unsure "$work/open-$1" || stop 'anonymous access cannot be read over this interface; see Space settings › Space permissions'
    settled
    return 0
  fi
  due || return 0
  while [ -n "$row" ]; do
    call DELETE "/wiki/rest/api/space/$2/permission/$row"
    case $status in
      200 | 204 | 404) ;;
      *) surprise ;;
    esac
    before=$row
    gone=$status
    forget
    row_of "$1" "$2" "$3" "$who" "$5"
    [ "$row" != "$before" ] || stop "DELETE of permission $row answered $gone, and it is still there"
  done
  tell 'done'
}

# restrict PAGE (view|edit):(person|group) WHO ...: both lists of the page, in one call.
restrict() {
  [ "$pass" != show ] || return 0
  page=$1
  shift
  rest=$#
  lacks=''
  while [ "$rest" -gt 0 ]; do
    who=$2
    case $1 in
      *:group) who=$(kept "group-$2"); [ -n "$who" ] || lacks=yes ;;
    esac
    set -- "$@" "$1" "$who"
    shift 2
    rest=$((rest - 2))
  done
  jq -cn '[$ARGS.positional | range(0; length; 2) as $at | {list: .[$at], who: .[$at + 1]}]' --args -- "$@" > "$work/wanted"
  keep_me
  call GET "/wiki/rest/api/content/$page/restriction?expand=restrictions.user,restrictions.group"
  [ "$status" = 200 ] || surprise
  same=$(jq -r --slurpfile wanted "$work/wanted" '
    [.results[] | (if .operation == "read" then "view" else "edit" end) as $list | .restrictions
      | (.user.results[]? | {list: "\($list):person", who: .accountId}), (.group.results[]? | {list: "\($list):group", who: .id})] as $here
    | ([.results[].restrictions | .user, .group | .size? // 0] | max // 0) as $most
    | (($here | unique) == ($wanted[0] | unique)) and $most < 100' "$work/answer")
  if [ "$same" = true ]; then settled; return 0; fi
  if [ "$pass" = verify ] && jq -e 'group_by(.list) | any(length >= 100)' "$work/wanted" >/dev/null; then
    tell 'its lists are too long to be compared'
    return 0
  fi
  due || return 0
  [ -z "$lacks" ] || stop 'a group of its lists is not there'
  call PUT "/wiki/rest/api/content/$page/restriction" "$(jq -c '
    def named($list): {
      user: [.[] | select(.list == "\($list):person") | {type: "known", accountId: .who}],
      group: [.[] | select(.list == "\($list):group") | {type: "group", id: .who}]};
    [{operation: "read", restrictions: named("view")}, {operation: "update", restrictions: named("edit")}]' "$work/wanted")"
  [ "$status" = 200 ] || surprise
  tell 'done'
}

# Adds this account to a view list that would lock it out.
keep_me() {
  [ "$add_me" = yes ] && [ -n "$me" ] || return 0
  groups_of me "$me"
  locked=$(jq -r --arg me "$me" --slurpfile mine "$work/member-me" '
    [.[] | select(.list | startswith("view:"))]
    | length > 0 and (any(.[]; .list == "view:person" and .who == $me or (.list == "view:group" and (.who as $who | $mine[0] // [] | index($who) != null))) | not)' "$work/wanted")
  [ "$locked" = true ] || return 0
  [ "$pass" != look ] || tell 'your own account is added to the view list, which would lock it out'
  jq -c --arg me "$me" '. + [{list: "view:person", who: $me}]' "$work/wanted" > "$work/wider"
  mv "$work/wider" "$work/wanted"
}

# by_hand (now|later) WHERE [SPACE-SLOT]
by_hand() {
  [ "$pass" != show ] || { printf '     by hand: %s\n' "$2"; return 0; }
  [ "$pass" != verify ] || return 0
  case $done_by_hand in
    *,all,* | *,"$number",*) tell 'done by hand, as you say'; return 0 ;;
  esac
  if [ $# -gt 2 ] && [ -n "$(kept "space-$3")" ]; then settled; return 0; fi
  tell "by hand: $2"
  [ "$pass" = run ] || return 0
  left="$left $number"
  [ "$1" = now ] || return 0
  printf 'Step %s has to be done by hand before the rest: %s (%s).\nThen run this again with --done %s.\n' "$number" "$title" "$2" "$(printf '%s' "$left" | sed 's/^ //; s/ /,/g')" >&2
  exit 3
}

# check_person ACCOUNT PAGE OPERATION EXPECTED
check_person() {
  [ "$pass" = verify ] || return 0
  if [ -n "$left" ]; then tell 'not asked: steps by hand are open'; return 0; fi
  call POST "/wiki/rest/api/content/$2/permission/check" "$(jq -cn --arg id "$1" --arg operation "$3" '{subject: {type: "user", identifier: $id}, operation: $operation}')"
  case $status in
    200) ;;
    403) tell 'not asked: only a Confluence admin may ask about others'; return 0 ;;
    *) surprise ;;
  esac
  answer=$(jq -r '.hasPermission' "$work/answer")
  [ "$answer" = "$4" ] || stop "Confluence says hasPermission $answer"
  tell 'as expected'
}

carry_out() {
  case $pass in
    show) steps; exit 0 ;;
  esac
  need_tools
  need_site
  need_account
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  known_ids
  wanted_pass=$pass
  me=''
  pass=look
  echo 'Looking at the site first.'
  steps
  echo "$due_count to do."
  [ "$wanted_pass" = run ] || exit 0
  pass=run
  echo 'Carrying out the steps.'
  steps
  pass=verify
  forget
  echo 'Looking whether all is so.'
  steps
  [ -z "$left" ] || printf 'Left to do by hand:%s\n' "$left"
  echo 'Done.'
}
`;
