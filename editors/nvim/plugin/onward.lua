-- Starts 'onward lsp' for the notes and the settings of a journal: every Markdown file below an onward.yml.
-- For Neovim 0.7 and later. ":help lsp" lists the keys and functions.

local function journal(path)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  local settings = vim.fn.findfile("onward.yml", vim.fn.escape(folder, " ,;\\") .. ";")
  if settings ~= "" then
    return vim.fn.fnamemodify(settings, ":p:h")
  end
end

local clients = {}

local function attach(buffer)
  local root = journal(vim.api.nvim_buf_get_name(buffer))
  if not root then
    return
  end
  local client = clients[root]
  if not client or vim.lsp.get_client_by_id(client) == nil then
    client = vim.lsp.start_client({
      name = "onward",
      cmd = { "onward", "lsp" },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    })
    clients[root] = client
  end
  if client then
    vim.lsp.buf_attach_client(buffer, client)
  end
end

local group = vim.api.nvim_create_augroup("onward", {})
vim.api.nvim_create_autocmd({ "BufReadPost", "BufNewFile" }, {
  group = group,
  pattern = { "*.md", "*.markdown", "onward.yml" },
  callback = function(event)
    attach(event.buf)
  end,
})
