" Vim and Neovim: ':compiler onward', then ':make' in the journal's folder lists what 'onward check' says.
if exists('current_compiler')
  finish
endif
let current_compiler = 'onward'

CompilerSet makeprg=onward\ check\ .
" A problem is one line, and its remedy is the indented line below. Both are shown as one entry.
CompilerSet errorformat=%E%f:%l:%v:\ error:\ %m,%W%f:%l:%v:\ warning:\ %m,%I%f:%l:%v:\ hint:\ %m,%Z\ \ \ \ %m
