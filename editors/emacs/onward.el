;;; onward.el --- Starts 'onward lsp' for notes  -*- lexical-binding: t -*-

;; For Eglot, which is part of Emacs 29 and a package for earlier versions.
;; In a note, M-x eglot starts the server. With the hook below it starts by itself in every journal.

(require 'eglot)

(add-to-list 'eglot-server-programs
             '((markdown-mode gfm-mode markdown-ts-mode text-mode) . ("onward" "lsp")))

(defun onward-project (folder)
  "The journal that contains FOLDER, so that all of its notes share one server."
  (let ((root (locate-dominating-file folder "onward.yml")))
    (and root (cons 'transient root))))

(add-hook 'project-find-functions #'onward-project)

(defun onward-ensure ()
  "Start the server if the file is below an onward.yml."
  (when (and buffer-file-name (locate-dominating-file buffer-file-name "onward.yml"))
    (eglot-ensure)))

(add-hook 'text-mode-hook #'onward-ensure)

(provide 'onward)
;;; onward.el ends here
