# shells.zsh - types into a shell below a pseudo terminal and presses TAB.
#
#   zsh -f shells.zsh offers FUNCTIONS LINE...         what zsh is offered
#   zsh -f shells.zsh types zsh|bash FUNCTIONS KEYS    the line the keys end in
#
# FUNCTIONS is a folder with _isms in it.  Nothing is timed: what is waited for
# is a word that the shell prints, made so that the typed command lacks it.
zmodload zsh/zpty || exit 77

# begin SHELL FUNCTIONS: a shell that has loaded the completion.  Ctrl-X P
# prints the line as it stands.
begin() {
	if [[ $1 = bash ]]; then
		zpty -b shell env TERM=dumb bash --norc --noprofile -i
		zpty -w shell "PS1= PS2=; bind 'set bell-style none'"
		zpty -w shell \
			"bind -x '\"\\C-xp\": echo \"LINE:\$READLINE_LINE:END\"'"
		zpty -w shell "eval \"\$(isms completion bash)\""
	else
		zpty -b shell env TERM=dumb zsh -f -i
		zpty -w shell "PS1= PS2= fpath=($2 \$fpath)"
		zpty -w shell "unsetopt beep zle_bracketed_paste 2>/dev/null"
		zpty -w shell "autoload -U compinit; compinit -u -D"
		zpty -w shell \
			"tell() { print -r -- \"LINE:\$BUFFER:END\" }; zle -N tell"
		zpty -w shell "bindkey '^Xp' tell"
	fi
	zpty -w shell "echo RE''ADY"
	zpty -r -m shell seen '*READY*'
}

# What compadd is given, a line for each line typed.
offers() {
	local offered=$(mktemp) line
	local -a words

	begin zsh $1
	shift
	zpty -w shell "compadd() {
		print -r -- \${@[\$@[(i)--]+1,-1]} >>$offered
		builtin compadd \"\$@\"
	}; _files() { true }; echo WATCH''ING"
	zpty -r -m shell seen '*WATCHING*'
	for line; do
		: >$offered
		zpty -w -n shell "$line"$'\t\x15'
		zpty -w shell "echo DO''NE"
		zpty -r -m shell seen '*DONE*'
		words=($(<$offered))
		print -r -- $words
	done
	zpty -d shell
	rm -f $offered
}

types() {
	begin $1 $2
	zpty -w -n shell "$3"$'\x18p'
	zpty -r -m shell seen '*LINE:*:END*'
	seen=${seen##*LINE:}
	print -r -- ${seen%%:END*}
	zpty -d shell
}

"$@"
