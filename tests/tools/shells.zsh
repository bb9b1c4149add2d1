# shells.zsh - types into a shell below a pseudo terminal and presses TAB.
#
#   zsh -f shells.zsh offers FUNCTIONS LINE...         what zsh is offered
#   zsh -f shells.zsh types zsh|bash FUNCTIONS KEYS    the line the keys end in
#
# FUNCTIONS is a folder with _isms in it.  Nothing is timed.  Keys are sent once
# the line editor itself has said that it reads them, and it is never left in
# between: before and behind it the terminal, not the shell, takes Ctrl-U and
# the like for its own.  What the shell prints is made so that the typed command
# lacks it.
zmodload zsh/zpty || exit 77

# begin SHELL FUNCTIONS: a shell that has loaded the completion and is editing
# a line.  Ctrl-X P prints the line as it stands.
begin() {
	if [[ $1 = bash ]]; then
		zpty -b shell env TERM=dumb bash --norc --noprofile -i
		zpty -w shell "PS1= PS2=; bind 'set bell-style none'"
		zpty -w shell \
			"bind -x '\"\\C-xp\": echo \"LINE:\$READLINE_LINE:END\"'"
		zpty -w shell "eval \"\$(isms completion bash)\""
		# Readline has the terminal when it shows the prompt.
		zpty -w shell "PS1=RE''ADY"
	else
		zpty -b shell env TERM=dumb zsh -f -i
		zpty -w shell "PS1= PS2= fpath=($2 \$fpath)"
		zpty -w shell \
			"unsetopt beep auto_list zle_bracketed_paste 2>/dev/null"
		zpty -w shell "autoload -U compinit; compinit -u -D"
		zpty -w shell \
			"tell() { print -r -- \"LINE:\$BUFFER:END\" }; zle -N tell"
		zpty -w shell "bindkey '^Xp' tell"
		zpty -w shell "$3"
		zpty -w shell \
			"zle-line-init() { print RE''ADY }; zle -N zle-line-init"
	fi
	zpty -r -m shell seen '*READY*'
}

# What compadd is given, a line for each line typed.
offers() {
	local functions=$1 line

	shift
	begin zsh $functions "compadd() {
		offered+=(\${@[\$@[(i)--]+1,-1]})
		builtin compadd \"\$@\"
	}; _files() { true }; typeset -a offered
	told() {
		print -r -- \"OFFERED:\$offered:END\"
		offered=() BUFFER=
	}; zle -N told; bindkey '^Xo' told"
	for line; do
		zpty -w -n shell "$line"$'\t\x18o'
		zpty -r -m shell seen '*OFFERED:*:END*'
		seen=${seen##*OFFERED:}
		print -r -- ${seen%%:END*}
	done
	zpty -d shell
}

types() {
	begin $1 $2 ''
	zpty -w -n shell "$3"$'\x18p'
	zpty -r -m shell seen '*LINE:*:END*'
	seen=${seen##*LINE:}
	print -r -- ${seen%%:END*}
	zpty -d shell
}

"$@"
