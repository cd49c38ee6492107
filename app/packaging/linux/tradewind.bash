# SPDX-License-Identifier: Apache-2.0
# Completion for the three programs. What they can is asked from --help, so that it never says anything else.
_tradewind() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $before in
        --profile | --tour | --data)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$word")
            return ;;
        --to | --import)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            return ;;
        --theme) mapfile -t COMPREPLY < <(compgen -W "light dark" -- "$word"); return ;;
        --lang) mapfile -t COMPREPLY < <(compgen -W "en zh_CN" -- "$word"); return ;;
        export) mapfile -t COMPREPLY < <(compgen -W "orders ledger" -- "$word"); return ;;
        outbox) mapfile -t COMPREPLY < <(compgen -W "list retry withdraw" -- "$word"); return ;;
        --platform | --size | --account | --limit | --listen | --seed | --offers | --anchor) return ;;
    esac
    local help
    help=$("${COMP_WORDS[0]}" --help 2>/dev/null) || return
    case $word in
        -*) mapfile -t COMPREPLY < <(compgen -W "$(grep -oE -- '--[a-z][a-z-]*' <<<"$help" | sort -u)" -- "$word") ;;
        *) # the commands: the first word of a line that is indented by two and is no option
            mapfile -t COMPREPLY < <(compgen -W "$(sed -nE 's/^  ([a-z][a-z-]*) .*/\1/p' <<<"$help")" -- "$word") ;;
    esac
}
complete -F _tradewind tradewind tradewind-cli tradewind-sandbox
