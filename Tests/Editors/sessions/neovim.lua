-- A session in Neovim. What happens is written into the file that $RECORD names.

local record = {}
local function say(text)
  for line in (text .. "\n"):gmatch("(.-)\n") do
    table.insert(record, vim.trim(line))
  end
end

local function wait(what, test)
  local done = vim.wait(60000, test, 10)
  say(what .. ": " .. (done and "yes" or "NO"))
end

local function ask(method, parameters)
  local answers = vim.lsp.buf_request_sync(0, method, parameters, 60000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

local function at(line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
  return vim.lsp.util.make_position_params(0, "utf-16")
end

local function lines(first, last)
  return table.concat(vim.api.nvim_buf_get_lines(0, first - 1, last, false), "\n")
end

vim.ui.select = function(items, _, chosen)
  chosen(items[1], 1)
end

vim.cmd("edit applications/Acme\\ -\\ Engineer.md")
wait("the server is attached", function()
  local client = vim.lsp.get_active_clients()[1]
  return client and client.initialized
end)

say("\n# a key with a typing error")
vim.api.nvim_buf_set_lines(0, 3, 3, false, { "industri: paper" })
wait("a problem", function()
  return #vim.diagnostic.get(0) == 1
end)
for _, problem in ipairs(vim.diagnostic.get(0)) do
  say(("line %d, column %d: %s"):format(problem.lnum + 1, problem.col + 1, problem.message))
end

say("\n# its remedy")
at(4, 2)
vim.lsp.buf.code_action({ only = { "quickfix" }, diagnostics = {}, context = { only = { "quickfix" } } })
wait("the line is fixed", function()
  return lines(4, 4) == "industry: paper"
end)
wait("no problem", function()
  return #vim.diagnostic.get(0) == 0
end)

say("\n# on the first line")
say(ask("textDocument/hover", at(1, 0)).contents.value)

say("\n# a day in the history")
vim.api.nvim_buf_set_lines(0, 9, 9, false, { "  - tod" })
for _, item in ipairs(ask("textDocument/completion", at(10, 7)).items) do
  if item.label == "today" then
    say(item.label .. " -> " .. item.textEdit.newText)
  end
end
vim.api.nvim_buf_set_lines(0, 9, 10, false, {})

say("\n# to the note of a person")
at(6, 16)
vim.lsp.buf.definition()
wait("it is open", function()
  return vim.fn.expand("%:t") == "Dana Whitfield.md"
end)

say("\n# a new name for her note")
vim.cmd("silent write!")
at(1, 0)
vim.lsp.buf.rename("Dana W")
wait("the note has it", function()
  return vim.fn.filereadable("people/Dana W.md") == 1
end)
vim.cmd("silent wall")
say(vim.fn.system({ "grep", "-rh", "Dana W", "applications/Acme - Engineer.md" }))

vim.fn.writefile(record, vim.env.RECORD)
vim.cmd("qall!")
