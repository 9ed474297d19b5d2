;;; emacs.el --- A session in Emacs  -*- lexical-binding: t -*-

;; What happens is written into the file that $RECORD names.

(require 'flymake)

(defvar record nil)

(defun say (text &rest values)
  (push (apply #'format text values) record))

(defun wait-for (what test)
  "Wait until TEST returns a value, and say of WHAT whether it did."
  (let ((left 3000))
    (while (and (not (funcall test)) (> left 0))
      (accept-process-output nil 0.02)
      (setq left (1- left))))
  (say "%s: %s" what (if (funcall test) "yes" "NO")))

(defun ask (method)
  (jsonrpc-request (eglot--current-server-or-lose) method (eglot--TextDocumentPositionParams)))

(defun go (text)
  (goto-char (point-min))
  (search-forward text))

(defun typed ()
  "Send what was typed, as Emacs does when it is idle."
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(setq eglot-sync-connect 60
      eglot-autoreconnect nil
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil
      create-lockfiles nil)

(find-file "applications/Acme - Engineer.md")
(text-mode)
(apply #'eglot (eglot--guess-contact))
(wait-for "the server is attached" (lambda () eglot--managed-mode))
(say "the project: %s" (file-name-nondirectory (directory-file-name (project-root (project-current)))))

(say "\n# a key with a typing error")
(go "role: Engineer\n")
(insert "industri: paper\n")
(typed)
(wait-for "a problem" #'flymake-diagnostics)
(dolist (problem (flymake-diagnostics))
  (say "line %d: %s" (line-number-at-pos (flymake-diagnostic-beg problem))
       (flymake-diagnostic-text problem)))

(say "\n# its remedy")
(go "industri")
(dolist (action (eglot-code-actions (line-beginning-position) (line-end-position)))
  (say "%s" (plist-get action :title)))
(let ((action (car (eglot-code-actions (line-beginning-position) (line-end-position)))))
  (eglot--apply-workspace-edit (plist-get action :edit)))
(typed)
(wait-for "no problem" (lambda () (null (flymake-diagnostics))))
(go "role: Engineer\n")
(say "%s" (buffer-substring (point) (line-end-position)))

(say "\n# on the first line")
(goto-char (point-min))
(say "%s" (plist-get (plist-get (ask :textDocument/hover) :contents) :value))

(say "\n# to the note of a person")
(go "Dana Whit")
(let ((place (xref-item-location (car (xref-backend-definitions 'eglot "LSP identifier at point.")))))
  (say "%s" (file-name-nondirectory (xref-file-location-file place))))

(say "\n# what happened")
(let ((completing-read-function (lambda (&rest _) "rejected")))
  (cl-letf (((symbol-function 'completing-read) (lambda (&rest _) "rejected")))
    (jsonrpc-request (eglot--current-server-or-lose) :workspace/executeCommand
                     (list :command "onward.log"
                           :arguments (vector (eglot--path-to-uri buffer-file-name))))
    (wait-for "the history has it"
              (lambda () (save-excursion (goto-char (point-min))
                                         (search-forward "rejected" nil t))))))
(go "history:\n")
(say "%s" (buffer-substring (point) (progn (search-forward "rejected") (point))))

(let ((lines (mapconcat (lambda (line) (string-trim-right line))
                        (split-string (mapconcat #'identity (nreverse record) "\n") "\n") "\n")))
  (with-temp-file (getenv "RECORD") (insert lines "\n")))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot--current-server-or-lose))
