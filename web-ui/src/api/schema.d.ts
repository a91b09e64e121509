// Generated from openapi/tgpl-v1.json by `npm run api:types`; do not edit.
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Of the unit, by user name; administrators of the system see all of them.
         */
        get: operations["account_list"];
        put?: never;
        /**
         * Invite a person
         * @description Makes an account without a password and sends an invitation. Roles that an administrator of the system gives wait
         *     for a second one.
         */
        post: operations["account_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account
         * @description With the roles held now, earlier and later.
         */
        get: operations["account_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, lock or unlock an account
         * @description Not one's own. Locking ends every session within five seconds; the last administrator of the system cannot be locked.
         */
        patch: operations["account_update"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/confirm-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a role as the second administrator
         * @description Not the one who gave it, and not the one who gets it.
         */
        post: operations["account_role_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite again
         * @description For an invitation that was lost or ran out; the earlier link is good no longer.
         */
        post: operations["account_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/revoke-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a role away
         * @description It ends now, on every operation within five seconds. The last administrator of the system stays.
         */
        post: operations["account_role_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a role
         * @description For a time or until it is taken. A head gives the roles of the centre's work; what an administrator of the system
         *     gives has no effect until a second one has confirmed it. Nobody gives a role to themselves.
         */
        post: operations["account_role_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the access log
         * @description Newest first: every write and every read of data of class S3 and S4. The head of a centre sees who acted on the
         *     centre's records, an auditor the nation's.
         */
        get: operations["audit_event_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take up an invited account
         * @description Sets the first password with the secret of the invitation, which is good for 72 hours and once.
         */
        post: operations["invitation_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Answers with an access token of ten minutes and sets the refresh token as a cookie. Ten wrong tries at an
         *     account or thirty from an address within a quarter of an hour close the door for a while.
         */
        post: operations["session_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session: its access and refresh tokens are refused from now on.
         */
        post: operations["session_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's own password
         * @description Asks for the present password and ends the account's other sessions.
         */
        post: operations["password_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a password is forgotten
         * @description The answer is the same whether there is such an account or not; its owner gets a mail.
         */
        post: operations["password_reset_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a forgotten password
         * @description With the secret of the mail, which is good for an hour and once. Ends every session of the account.
         */
        post: operations["password_reset_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the session
         * @description Takes the refresh token from the cookie or the body and gives the next pair. A token that was used before
         *     ends the session everywhere.
         */
        post: operations["session_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor
         * @description Asks for the password and gives the secret for an authenticator, once. It counts after `/auth/totp/confirm`.
         */
        post: operations["totp_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up the second factor
         * @description With the first code of the authenticator; from now on signing in asks for one. A code works once.
         */
        post: operations["totp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's calendar feeds
         * @description Without their addresses, which are told once.
         */
        get: operations["calendar_feed_list"];
        put?: never;
        /**
         * Make a calendar feed
         * @description An address at which a calendar program fetches what is due and the hearings, as the caller may see them at that
         *     time: codes, duties and instants, nothing of a person. Who has the address needs no password.
         */
        post: operations["calendar_feed_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a calendar feed
         * @description Its address answers nothing any more.
         */
        post: operations["calendar_feed_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What falls on each day
         * @description For each day of a span: whether it is a day off, and how many next steps of cases, duties not done and hearings that
         *     the caller may see fall on it. A period of days is counted on its last day.
         */
        get: operations["calendar_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When does a period end
         * @description By the working calendar of the State: the day it starts on is not counted; a period of days that ends on a rest
         *     day ends on the next working day (Bộ luật Dân sự 2015 Đ.147, Đ.148). Names the rest days that were passed over.
         */
        get: operations["calendar_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the days of the calendar
         * @description Public holidays, days off owed, days swapped, and the first day of the lunar year, as far as notices are known.
         */
        get: operations["holiday_list"];
        put?: never;
        /**
         * Enter a day of an official notice
         * @description Moves the open deadlines in the same transaction; the first due date of each is kept.
         */
        post: operations["holiday_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/holidays:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a change of the calendar
         * @description Which open deadlines of the nation would move; nothing is stored.
         */
        post: operations["holiday_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/holidays/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a day away
         * @description A day is entered and taken away but never changed, so its version is always 1.
         */
        delete: operations["holiday_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is late in each province
         * @description The State centres whose cases the caller lists, by the code of their province, each with its cases whose next step
         *     was due before today. `GET /cases` answers them by `organisation_id` and `due_at[lt]`.
         */
        get: operations["calendar_provinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-proceedings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a stage or hearing
         * @description A merge patch: another day, the notice, the result.
         */
        patch: operations["proceeding_update"];
        trace?: never;
    };
    "/api/v1/case-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the labels in use
         * @description Those on the cases that the caller may label, in order; what to offer while somebody types.
         */
        get: operations["case_tag_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cases
         * @description The cases the caller may see, newest first or by the nearest deadline. Departments and the Agency see codes,
         *     units, forms, states and dates. No total is counted unless `count=exact` asks for it; `format` gives the whole
         *     list as a file.
         */
        get: operations["case_list"];
        put?: never;
        /**
         * Enter a case from the paper book
         * @description Person, request and case at once. The number of the book is kept, the register goes on after the highest.
         */
        post: operations["case_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases:bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a step on many cases
         * @description Begins a job that does the step case by case, each by itself and with the very guards of the single command: a case
         *     that is refused says why, the others go on, none is half done. `GET /jobs/{id}` tells how far it is, its `rows` what
         *     became of each. A case of `ids` that is not the caller's is a missing one in its row. With `hold` the job waits: what
         *     makes papers and numbers cannot be taken back, but within these seconds `POST /jobs/{id}/cancel` leaves all as it was.
         */
        post: operations["case_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import cases from the paper books
         * @description Takes an XLSX workbook as the body (the template names the columns). Every wrong cell is answered with its row,
         *     column and a Vietnamese message. Cases keep the number of their book; a row whose code the register holds is left
         *     as it is, so a second run changes nothing. With `rows=all` one wrong cell refuses the whole file (422).
         */
        post: operations["case_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases:import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the template for importing cases
         * @description An XLSX workbook with the headings, an example row and what to write in each column.
         */
        get: operations["case_import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases:search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search cases by their person
         * @description By words of the name in any order, with or without accents, among the cases whose person the caller may know; those
         *     of the nearest names first, at most fifty. Sealed cases are found by those alone who work on them.
         */
        post: operations["case_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a case
         * @description Head data only; what it is about and why the person is entitled are read at `/cases/{id}/eligibility` and
         *     leave a row in the access log. `as_of` gives the case as it stood.
         */
        get: operations["case_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a case
         * @description A merge patch of what the case says of itself; states change by steps alone.
         */
        patch: operations["case_update"];
        trace?: never;
    };
    "/api/v1/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a caller may do now
         * @description Every step of the life of a case, whether the caller may take it now, and why not: the same words with which
         *     the step itself would be refused.
         */
        get: operations["case_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive the file
         * @description The file was handed over and is digitised in full (Luật TGPL Đ.39 kh.3).
         */
        post: operations["case_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/assignment-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest whom to assign
         * @description The practitioners of the provider for the assignment or the replacement that is due: first what the law and the
         *     registry rule out, with the very refusal of the assignment, then a score whose factors are shown and sum to it. A
         *     proposal: the head decides, and may send `suggested` along. Those who have left are not named.
         */
        get: operations["assignment_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assignments
         * @description All who work or worked on the case, with dates and shares; the shares sum to 100.
         */
        get: operations["assignment_list"];
        put?: never;
        /**
         * Assign practitioners
         * @description One or several practitioners of the provider, in office, entitled to the form of aid, without a conflict of
         *     interest; makes the decision (TP-TGPL-14, 06-TP-TGPL) or the note for advice.
         */
        post: operations["case_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/assignments/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a practitioner
         * @description Needs a ground on record; the one replaced keeps the share of the work done and loses sight of the case. Makes
         *     the decision (TP-TGPL-15, 07-TP-TGPL).
         */
        post: operations["case_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete the case
         * @description The head confirms; refused while a mandatory item of the file is missing (TT 12/2018 Đ.8, Đ.10, Đ.11).
         */
        post: operations["case_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/confirm-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a transferred case over
         * @description The receiver opens the case under a code of its own, linked with the sender's; the practitioner is to be assigned
         *     from now. Answers with the case at the receiver.
         */
        post: operations["case_confirm_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline the case
         * @description The practitioner declines or must stop (Luật TGPL Đ.25), or the contract ended; another one is due at once.
         */
        post: operations["case_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/discontinue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discontinue the case
         * @description Withdrawn, a ground of refusal found later, or a prohibited act (Luật TGPL Đ.37); makes the notice.
         */
        post: operations["case_discontinue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the documents of a case
         * @description Newest first, with the papers of its request. Sealed proofs are listed only for those who may read them.
         */
        get: operations["case_document_list"];
        put?: never;
        /**
         * Add a document to a case
         * @description As for a request. `replaces_id` names the earlier version in the same file; `dossier_item` the item it fills.
         */
        post: operations["case_document_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the dossier
         * @description The items of the file by form of aid (TT 12/2018 Đ.11), which are there, and how complete it is.
         */
        get: operations["dossier_read"];
        put?: never;
        /**
         * Mark an item of the dossier
         * @description The item is kept on paper, or does not apply; null takes the mark away.
         */
        post: operations["dossier_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read eligibility and matter
         * @description Groups, proofs and what the case is about; each reading leaves a row in the access log. A sealed case is read
         *     by those who carry it alone.
         */
        get: operations["eligibility_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the file over
         * @description Within 30 days from the end (Luật TGPL Đ.39); makes the minutes with the list of the file.
         */
        post: operations["case_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history
         * @description Every act upon the case, in order: who, when, from which state to which, and the reasons that were given; each
         *     reading leaves a row in the access log.
         */
        get: operations["case_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's notes
         * @description The caller's own notes about a case that the caller carries; nobody else reads them, each reading is logged.
         */
        get: operations["note_list"];
        put?: never;
        /**
         * Write a note
         * @description Kept sealed, for its author alone.
         */
        post: operations["note_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List parties
         * @description Everyone who stands on a side of the matter.
         */
        get: operations["party_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/petition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Petition a state body
         * @description The body answers in 30 days, in 45 when the matter is complicated (Luật TGPL Đ.36).
         */
        post: operations["case_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/prepare-completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for completion
         * @description The work is done and its paper filed: the judgment, the written advice, the result.
         */
        post: operations["case_prepare_completion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/proceedings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List proceedings
         * @description Stages and hearings of a case; a hearing tells until when the court had to announce it (DL20).
         */
        get: operations["proceeding_list"];
        put?: never;
        /**
         * Record a stage or hearing
         * @description The matter entered a stage, or a body set a hearing.
         */
        post: operations["proceeding_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/proof-expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a case without proof
         * @description The time to supply proof (DL03) is over; makes the notice of non-continuation (TT 12/2018 Đ.6 kh.2).
         */
        post: operations["case_proof_expired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/refuse-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse another practitioner
         * @description Answers the wish that no ground for a change holds; granted, it is answered by a replacement.
         */
        post: operations["case_refuse_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the registration
         * @description The proceedings body registered the defender or protector (TTLT 10/2018 Đ.12).
         */
        post: operations["case_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/registration-cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a cancelled registration
         * @description Another practitioner is due in 24 hours (TTLT 10/2018 Đ.6).
         */
        post: operations["case_registration_cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/registration-refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a refused registration
         * @description Another practitioner is due in 24 hours for a defence, in 2 working days for a protector (TTLT 10/2018 Đ.6).
         */
        post: operations["case_registration_refused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/request-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a wish for another practitioner
         * @description The person asks for another practitioner (04-TP-TGPL); to be answered in 3 working days (TT 12/2018 Đ.9).
         */
        post: operations["case_request_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/request-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask another provider to verify
         * @description Facts lie in another locality (Luật TGPL Đ.34); the answer is due in 10 days.
         */
        post: operations["case_request_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that proceedings go on
         * @description The suspension ended.
         */
        post: operations["case_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/return-to-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return to work
         * @description The head sends the case back with a reason.
         */
        post: operations["case_return_to_work"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/return-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a transferred case back
         * @description The receiver does not take it; it stands where it stood at the sender.
         */
        post: operations["case_return_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List work sessions
         * @description The stretches of work on a case, with the half sessions that each counts.
         */
        get: operations["work_session_list"];
        put?: never;
        /**
         * Record a work session
         * @description Four hours are one session; a remainder under three hours is half of one (TT 02/2021). Times of one person that
         *     overlap are refused.
         */
        post: operations["work_session_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the work
         * @description Advice or out-of-court representation begins; court participation begins with its registration.
         */
        post: operations["case_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/supply-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that proof came
         * @description The proof that was to follow an urgent acceptance was seen (TT 12/2018 Đ.6 kh.2); refused while papers of every
         *     group of the case are still missing.
         */
        post: operations["case_supply_proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a suspension
         * @description The proceedings are suspended by a decision.
         */
        post: operations["case_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Label a case
         * @description Labels sort the cases of a unit: a campaign, a round of checks. They say nothing about a person, since whoever lists
         *     the case sees them. In small letters, at most forty characters and twenty a case.
         */
        post: operations["case_tag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Terminate the case by law
         * @description A proceedings body ended the matter (TT 12/2018 Đ.10 kh.3).
         */
        post: operations["case_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer the case
         * @description Asks another provider to take it over (Luật TGPL Đ.35); the sender answers for it until that is confirmed.
         */
        post: operations["case_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List communes
         * @description Those of a day, by the beginning of a word of their name; the 34 provinces have no districts.
         */
        get: operations["commune_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts:check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check for conflicts of interest
         * @description Looks across the nation for matters in which somebody acts for the other side. Answers yes or no and which
         *     provider to call; nothing about persons or matters. Each question leaves a row in the access log.
         */
        post: operations["conflict_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's delegations
         * @description Those that the caller made or received and that are not over.
         */
        get: operations["delegation_list"];
        put?: never;
        /**
         * Delegate a role
         * @description A head lets a colleague exercise a deciding role until a date (*ủy quyền*). It ends earlier with the head's own
         *     right, and cannot be delegated further.
         */
        post: operations["delegation_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a delegation
         * @description By the one who made it or the one who received it.
         */
        post: operations["delegation_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a document
         * @description What is known of it; the content is read at `/documents/{id}/content`.
         */
        get: operations["document_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document
         * @description The content as an attachment with `Repr-Digest`. Leaves a row in the access log. Ranges are not served.
         */
        get: operations["document_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a paper
         * @description An issued paper no longer holds; whoever opens its QR is told so. Its number stays used.
         */
        post: operations["document_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's drafts
         * @description What the caller began to write and did not send, the last first; without the words.
         */
        get: operations["draft_list"];
        put?: never;
        /**
         * Begin a draft
         * @description Keeps what stands in a form, sealed for the caller alone. After 30 days without a change it is deleted, and of more
         *     than 50 the oldest goes.
         */
        post: operations["draft_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a draft
         * @description With the words. Each reading leaves a row in the access log.
         */
        get: operations["draft_read"];
        put?: never;
        post?: never;
        /**
         * Throw a draft away
         * @description When its form was sent, or is not wanted any more. 412 where it went on in another window.
         */
        delete: operations["draft_delete"];
        options?: never;
        head?: never;
        /**
         * Keep what a draft says now
         * @description A merge patch of its words, sent every few seconds while one writes: the row of its beginning in the access log
         *     stands for all of them. 412 where it went on in another window.
         */
        patch: operations["draft_update"];
        trace?: never;
    };
    "/api/v1/eligibility-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups of persons entitled
         * @description As of a day: names, articles, conditions, proofs. A version of the law whose text was not seen says so.
         */
        get: operations["eligibility_group_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility:check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check eligibility
         * @description Applies the rules in force on the day to facts, without a person. Each group met comes with article, version of
         *     the law, whether its text was seen, and what is still to be proved.
         */
        post: operations["eligibility_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List hearings
         * @description Those of the cases that the caller may see, the next first: when, and of which case; where and about what is read at
         *     the case.
         */
        get: operations["hearing_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import
         * @description How many rows it had and made, and whether it was undone.
         */
        get: operations["import_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an import
         * @description Takes back every case it brought, while none of them was touched since.
         */
        post: operations["import_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's jobs
         * @description Long work that the caller asked for, newest first; kept for ninety days after its end.
         */
        get: operations["job_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job
         * @description How far it is, and what became of its rows. To be asked for again every second or two while it runs.
         */
        get: operations["job_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description Rows that are done stay done; those that wait are left as they are: before `starts_at`, all of them. No version is
         *     asked for: a job moves by itself.
         */
        post: operations["job_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rows of a job
         * @description Every record with what became of it; `outcome=problem` gives those that were refused, with the refusal of the single
         *     command. `format` gives them as a file.
         */
        get: operations["job_row_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a job
         * @description Begins another job that takes back what each row did, where that can be taken back: labels. What has made papers is
         *     answered by the steps of the case, and refused here with 409.
         */
        post: operations["job_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own account
         * @description Name, organisation, roles and the functions they give at this instant.
         */
        get: operations["me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notices
         * @description What the caller was told, the newest first: a case assigned, a request that arrived, a time limit that is over.
         */
        get: operations["notice_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices:read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notices as seen
         * @description Those of the caller that were told between two instants: what was shown, and no older ones.
         */
        post: operations["notice_mark_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the notices that wait
         * @description Counted up to 100.
         */
        get: operations["notice_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token for a program
         * @description OAuth 2.0 client credentials (RFC 6749 4.4) with an assertion that the program signs itself (`private_key_jwt`,
         *     RFC 7523); each assertion gives one token. Refusals are problem documents like all others.
         */
        post: operations["token_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is due
         * @description The duties of requests and cases that the caller may see, in four classes: done on time, done late, open,
         *     overdue. Duties that lapsed with what they belonged to are not listed.
         */
        get: operations["obligation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend a time limit
         * @description Gives an open duty the longer period that the law allows for it: written advice that is complex or needs
         *     verification (Luật TGPL Đ.32 kh.2), proof kept away by force majeure (TT 12/2018 Đ.6 kh.2). Once, and before its
         *     time is over; `first_due_at` keeps what it was.
         */
        post: operations["obligation_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organisations
         * @description Those that stand on a day, in Vietnamese order. `parent_id` walks the tree.
         */
        get: operations["organisation_list"];
        put?: never;
        /**
         * Make an organisation of a centre
         * @description A branch (ND 144/2017 Đ.5–6), a contracted or a registered organisation. Departments, centres and the Agency come
         *     with the reference data.
         */
        post: operations["organisation_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an organisation
         * @description With what it was made of and what it went into, so that an old code is understood.
         */
        get: operations["organisation_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an organisation's particulars
         * @description A merge patch: what is absent stays, `null` clears.
         */
        patch: operations["organisation_update"];
        trace?: never;
    };
    "/api/v1/person-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge two records of one person
         * @description Requests, cases and parties of the one that is merged go over to the one that is kept, with the fields that were
         *     chosen; what was class S4 stays so. The merged record is shown as merged and found by no search. Both records are to be
         *     within the caller's unit; nothing is merged across providers.
         */
        post: operations["person_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person-merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a merge
         * @description Which records, how much went over, and whether it was undone.
         */
        get: operations["person_merge_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge
         * @description What went over goes back and the record that was kept is as it was; what has come to it since stays with it, and what
         *     has become class S4 stays so. Refused once either record was changed since.
         */
        post: operations["person_merge_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List persons
         * @description The persons that the caller may open, newest first; names of sealed records as initials.
         */
        get: operations["person_list"];
        put?: never;
        /**
         * Record a person
         * @description Most persons come with their request; this records one by themselves, at the caller's unit.
         */
        post: operations["person_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons:duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find possible duplicates of a person
         * @description Compares with the records of the nation and says for each field what speaks for and against one person. A
         *     proposal for people to decide; nothing is merged.
         */
        post: operations["person_duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons:search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search persons
         * @description By words of the name in any order, with or without accents, by citizen number or by telephone number, across the
         *     nation. Records of other units answer with score, initials, year of birth and commune.
         */
        post: operations["person_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a person
         * @description Numbers and address are masked unless `show=true` asks for them, which only those may who need them. Every read
         *     leaves a row in the access log.
         */
        get: operations["person_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a person
         * @description A merge patch: absent fields stay, null clears one.
         */
        patch: operations["person_update"];
        trace?: never;
    };
    "/api/v1/practitioners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List practitioners
         * @description By given name, as a Vietnamese list of people is ordered. Who keeps or leads a centre sees its practitioners whole,
         *     with their open cases; others see the published part.
         */
        get: operations["practitioner_list"];
        put?: never;
        /**
         * Register a practitioner
         * @description An entry for one kind with one provider; the card number is unique with both.
         */
        post: operations["practitioner_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practitioners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a practitioner
         * @description Whole for the practitioner's own centre and those over it, the published part for others.
         */
        get: operations["practitioner_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a practitioner
         * @description Card, appointment, grade, fields, languages, contact, or the end of the work here. A merge patch: what is absent
         *     stays, `null` clears.
         */
        patch: operations["practitioner_update"];
        trace?: never;
    };
    "/api/v1/practitioners/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a practitioner's absences
         * @description Newest first, for those who see the practitioner whole.
         */
        get: operations["practitioner_absence_list"];
        put?: never;
        /**
         * Enter an absence
         * @description Whoever assigns a case sees that the practitioner is away.
         */
        post: operations["practitioner_absence_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practitioners/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a practitioner's contracts
         * @description Newest first, for those who see the practitioner whole.
         */
        get: operations["practitioner_contract_list"];
        put?: never;
        /**
         * Enter a contract
         * @description Of a lawyer or collaborator with the centre: at most three years, prolonged once (TT 08/2017 Đ.15).
         */
        post: operations["practitioner_contract_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proceedings-bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List courts, procuracies, police and detention bodies
         * @description The dated register, in Vietnamese order.
         */
        get: operations["proceedings_body_list"];
        put?: never;
        /**
         * Register a body
         * @description A court, procuracy, police or detention body from its first day on.
         */
        post: operations["proceedings_body_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proceedings-bodies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a body
         * @description A court, procuracy, police or detention body.
         */
        get: operations["proceedings_body_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a body
         * @description Corrects its name or telephone, or ends it; a merge patch.
         */
        patch: operations["proceedings_body_update"];
        trace?: never;
    };
    "/api/v1/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List provinces
         * @description As they stand on a day: 63 until 30/06/2025, 34 since. Each that stands no longer names the one of today.
         */
        get: operations["province_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces/{code}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a province's lineage
         * @description What it was made of and what it went into. A code had different meanings: with `as_of` that of the day, without it
         *     the last.
         */
        get: operations["province_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/calendars/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a calendar feed
         * @description iCalendar (RFC 5545) for a calendar program: the duties and hearings from a week ago to three months ahead. An
         *     address that ended, or whose owner may no longer sign in, is a missing one.
         */
        get: operations["calendar_feed_fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a card by its number
         * @description With the initials of its holder. Answers with the status alone, the same for a wrong number and wrong initials.
         */
        post: operations["card_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/verify/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify a paper by its QR
         * @description `valid`, `withdrawn` or `unknown`, and of a known paper the issuing unit, number and day; nothing of a person.
         */
        get: operations["paper_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List closings of the register
         * @description Which periods were closed, newest first, with what was counted then.
         */
        get: operations["register_closing_list"];
        put?: never;
        /**
         * Close the register
         * @description Closes a month, half-year or year of the register of a provider or its branch, once, from its last day on
         *     (TT 12/2018 Đ.7).
         */
        post: operations["register_closing_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests
         * @description The requests the caller may see, those offered to their provider included; newest first or by the nearest
         *     deadline. No total is counted unless `count=exact` asks for it; `format` gives the whole list as a file.
         */
        get: operations["request_list"];
        put?: never;
        /**
         * Receive a request
         * @description From any channel, with its person. Answers once with the tracking code of the receipt; a draft gets both when it
         *     is sent. Without `organisation_id` it belongs to the caller's unit, or to the centre where the person lives.
         */
        post: operations["request_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests:route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the provider for a place
         * @description The competent centres of a commune on a day; codes of before and after the reorganisation of 01/07/2025 are both
         *     understood.
         */
        post: operations["request_route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests:search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search requests by their person
         * @description By words of the name in any order, with or without accents, among the requests whose person the caller may know,
         *     decided or not; those of the nearest names first, at most fifty. Sealed requests are found by their number alone.
         */
        post: operations["request_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a request
         * @description With person, matter, declared eligibility and what the rules of today say to it, each as the caller may see it.
         *     Every read leaves a row in the access log.
         */
        get: operations["request_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a request
         * @description A merge patch of what the request says, until it is decided; `parties` are replaced as a whole.
         */
        patch: operations["request_update"];
        trace?: never;
    };
    "/api/v1/requests/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a request
         * @description Enters the case in the register and answers with `case_id`. With a ground of urgency proof may follow in 5 working
         *     days, 10 from a specially difficult area (TT 12/2018 Đ.6).
         */
        post: operations["request_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what may be done with a request
         * @description Every action with whether it may be done now and why not, in the language of the caller.
         */
        get: operations["request_action_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a simple question
         * @description On the spot: a line in the register of simple help, no case (TT 12/2018 Đ.8 kh.2).
         */
        post: operations["request_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/ask-supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for papers
         * @description The notice lists what is missing. An urgent request is accepted first instead.
         */
        post: operations["request_ask_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/confirm-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over a request
         * @description By the receiver. Answers with the request as it is here; the original time of receipt is kept.
         */
        post: operations["request_confirm_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the documents of a request
         * @description Newest first. Papers of a request are read here until it is accepted; then they are part of the case's file.
         */
        get: operations["request_document_list"];
        put?: never;
        /**
         * Add a document to a request
         * @description A file of at most 20 MiB. Its type is told by its content; files with macros, scripts, embedded objects or a
         *     password are refused, and what follows the end of a picture is cut off.
         */
        post: operations["request_document_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done with a request
         * @description Every act in order with who did it and when, and the reasons that were given; never changed. Each reading leaves a
         *     row in the access log.
         */
        get: operations["request_history_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a request
         * @description On a ground of Luật TGPL Đ.30 kh.3; the notice 08-TP-TGPL is made.
         */
        post: operations["request_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/return-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a request back
         * @description By the receiver, with the reason; the sender goes on with it.
         */
        post: operations["request_return_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the provider for a request
         * @description The competent centres where the person lives, or else where the matter happened, through mergers of provinces.
         */
        get: operations["request_routing_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a draft
         * @description The request is received now: duties start, the receipt is made, the tracking code is told in this answer only.
         */
        post: operations["request_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in the papers asked for
         * @description The request is received again, with the proofs that came.
         */
        post: operations["request_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a request on
         * @description To the competent provider, which sees it from now on and answers within a working day; 09-TP-TGPL is made.
         */
        post: operations["request_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a request was taken back
         * @description By the requester, before it was decided.
         */
        post: operations["request_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views
         * @description The caller's own and those that colleagues share with the unit or with a role the caller holds.
         */
        get: operations["saved_view_list"];
        put?: never;
        /**
         * Save a view
         * @description A list's filter under a name. What it filters by are codes, ids and days: words that may name a person are refused.
         */
        post: operations["saved_view_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a saved view
         * @description One's own; those with whom it was shared lose it too.
         */
        delete: operations["saved_view_delete"];
        options?: never;
        head?: never;
        /**
         * Change a saved view
         * @description One's own; somebody else's is a missing one.
         */
        patch: operations["saved_view_update"];
        trace?: never;
    };
    "/api/v1/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List programs
         * @description Of partners, newest first.
         */
        get: operations["service_account_list"];
        put?: never;
        /**
         * Let a program in
         * @description With its functions, its public keys and its end, at most twelve months on. It makes its keys itself; the private
         *     halves never come here.
         */
        post: operations["service_account_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a program
         * @description With its public keys.
         */
        get: operations["service_account_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a program
         * @description Its name, functions, keys or end; tokens that are out follow within five seconds. A key takes another's place in
         *     two changes: both, then the new one alone.
         */
        patch: operations["service_account_update"];
        trace?: never;
    };
    "/api/v1/service-accounts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch a program off
         * @description For good: its keys give no token, and tokens that are out are refused within five seconds.
         */
        post: operations["service_account_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own sessions
         * @description Those that are not over, newest first; the one that asks is marked.
         */
        get: operations["session_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one of one's own sessions
         * @description For a device that was lost: its tokens are refused from now on.
         */
        post: operations["session_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a work session
         * @description What was recorded by mistake; the history keeps that it was.
         */
        delete: operations["work_session_delete"];
        options?: never;
        head?: never;
        /**
         * Correct a work session
         * @description A merge patch; the count follows the times.
         */
        patch: operations["work_session_update"];
        trace?: never;
    };
    "/api/v1/workqueues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's workqueues
         * @description In the order of the work, by the roles held. The rows are read at `/workqueues/{slug}`.
         */
        get: operations["workqueue_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workqueues/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a workqueue
         * @description Its rows, the nearest deadline first, each with its next step. A queue of other roles is not there.
         */
        get: operations["workqueue_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workqueues/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the caller's workqueues
         * @description How many rows each has, counted up to 1,000.
         */
        get: operations["workqueue_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An absence to be entered. */
        AbsenceCreate: {
            /**
             * Format: date
             * @description First day.
             */
            from_on: string;
            /** @description Why. */
            kind: components["schemas"]["AbsenceKind"];
            /**
             * Format: date
             * @description Last day.
             */
            to_on: string;
        };
        /** @enum {string} */
        AbsenceKind: "leave" | "sickness" | "maternity" | "study" | "secondment" | "suspension" | "other";
        /** @description A stretch of days without work. */
        AbsenceView: {
            /**
             * Format: date
             * @description First day.
             */
            from_on: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Why. */
            kind: components["schemas"]["AbsenceKind"];
            /**
             * Format: date
             * @description Last day.
             */
            to_on: string;
        };
        /** @description What the acceptance adds to the request. */
        Accept: {
            field?: components["schemas"]["FieldOfLaw"] | null;
            form?: components["schemas"]["Form"] | null;
            /** @description Harm to the person is to be averted; only the head says so (TT 12/2018 Đ.6 kh.1). */
            harm_to_be_averted?: boolean;
            primary_group?: components["schemas"]["Line20"] | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** @description A person to be invited. */
        AccountCreate: {
            /** @description Name as shown. */
            display_name: components["schemas"]["PersonName"];
            /**
             * Format: email
             * @description Where the invitation goes.
             * @example canbo@tgpl.example
             */
            email: string;
            /** @description The organisation whose member the account is. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description First roles. */
            roles?: components["schemas"]["RoleGrantCreate"][];
            /**
             * @description User name: small letters, digits, dot, hyphen.
             * @example canbo.langson
             */
            username: string;
        };
        /**
         * Format: uuid
         * @description A person who may sign in.
         */
        AccountId: string;
        /** @description What may be changed of an account. */
        AccountPatch: {
            /** @description Name as shown. */
            display_name?: components["schemas"]["PersonName"];
            email?: components["schemas"]["Line200"] | null;
            /** @description `false` takes the second factor away, so that its owner sets up a new one. */
            second_factor?: boolean;
            /** @description `locked` ends every session at once; `active` unlocks. */
            state?: components["schemas"]["AccountState"];
        };
        /** @enum {string} */
        AccountRole: "hotline" | "intake" | "officer" | "lawyer" | "appraiser" | "centre_admin" | "director" | "department" | "agency" | "agency_office" | "sysadmin" | "auditor" | "service";
        /** @enum {string} */
        AccountState: "invited" | "active" | "locked";
        /** @description An account as its administrators see it. */
        AccountView: {
            /**
             * Format: date-time
             * @description Since when there is such an account.
             */
            created_at: string;
            /**
             * @description Name as shown.
             * @example Lý Văn Páo
             */
            display_name: string;
            /** @description Mail, for invitations and forgotten passwords. */
            email?: string | null;
            /** @description Id. */
            id: components["schemas"]["AccountId"];
            /** @description The organisation whose member the account is. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Roles held now, earlier and later. */
            roles: components["schemas"]["RoleGrantView"][];
            /** @description Whether a second factor is set up. */
            second_factor: boolean;
            /** @description Where it stands. */
            state: components["schemas"]["AccountState"];
            /**
             * @description User name.
             * @example canbo.langson
             */
            username: string;
            /**
             * Format: int32
             * @description Version, also in `ETag`; it counts changes of the roles too.
             */
            version: number;
        };
        /** @description Whether a step may be taken now. */
        ActionView: {
            /** @description The step. */
            action: components["schemas"]["CaseEvent"];
            /** @description Whether the caller may take it now. */
            allowed: boolean;
            /** @description Why not: the words of the 409 that the step would answer with. */
            why_not?: string | null;
        };
        /** @description Bounds of an age in whole years. */
        AgeRule: {
            /**
             * Format: int32
             * @description At least this old (từ đủ).
             */
            from?: number | null;
            /**
             * Format: int32
             * @description Younger than this (dưới).
             */
            under?: number | null;
        };
        /** @description What the law of a day says about the facts. */
        Answer: {
            /** @description Whether the text of that version was seen. */
            confirmed: boolean;
            /** @description At least one category is met; whether its proofs are complete is said with each. */
            eligible: boolean;
            /** @description The categories met, in the order of Đ.7. */
            groups: components["schemas"]["Match"][];
            /** @description The version of Đ.7 that answered, `RS2026`; none before 01/01/2018. */
            law_version?: string | null;
            /** @description Categories that facts not yet known would decide. */
            undecided: components["schemas"]["Undecided"][];
        };
        /** @description What is missing. */
        AskSupplement: {
            /**
             * Format: date
             * @description Until when; the law sets no period.
             */
            due_on?: string | null;
            /** @description The papers to be brought. */
            missing_papers: components["schemas"]["Line200"][];
        };
        /** @description What the rules of today say to a request. Of a sealed one only whether. */
        Assessment: {
            answer?: components["schemas"]["Answer"] | null;
            /** @description Lives in, or happened in, the provider's area (Luật TGPL Đ.26). */
            competent: boolean;
            /** @description A group of Đ.7 is met. */
            eligible: boolean;
            /** @description Every proof of one of the groups is on file. */
            proof_complete: boolean;
        };
        /** @description Who is to carry a case. */
        Assign: {
            conflict_agreement_id?: components["schemas"]["DocumentId"] | null;
            instruction?: components["schemas"]["Prose1000"] | null;
            /** @description Further practitioners. */
            others?: components["schemas"]["Colleague"][];
            /** @description The practitioner, or the first of several. */
            practitioner_id: components["schemas"]["PractitionerId"];
            share?: components["schemas"]["Hundredths"] | null;
            suggested?: components["schemas"]["Suggested"] | null;
        };
        /**
         * Format: uuid
         * @description One appointment of a practitioner to a case.
         */
        AssignmentId: string;
        /** @description One assignment, past or present. */
        AssignmentView: {
            document_id?: components["schemas"]["DocumentId"] | null;
            /** @description Why another one was due. */
            end_ground?: string | null;
            /** @description In words. */
            end_reason?: string | null;
            /**
             * Format: date-time
             * @description Since when.
             */
            from_at: string;
            /** @description Id. */
            id: components["schemas"]["AssignmentId"];
            /** @description Who. */
            practitioner_id: components["schemas"]["PractitionerId"];
            /** @description Their name. */
            practitioner_name: string;
            /** @description Hundredths of the case. */
            share: components["schemas"]["Hundredths"];
            /**
             * Format: date-time
             * @description Until when; none while it lasts.
             */
            to_at?: string | null;
        };
        /** @description One write, or one read of data of class S3 or S4: ids and names of fields, no values. */
        AuditEventView: {
            /**
             * @description The operation.
             * @example case_create
             */
            act: string;
            /**
             * Format: uuid
             * @description The account or program that acted.
             */
            actor_id?: string | null;
            /** @description Its name as shown now; none for a program. */
            actor_name?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description Class of the data.
             * @example S2
             */
            class: string;
            /** @description Fields read or changed. */
            fields: string[];
            /**
             * Format: int64
             * @description Number in the organisation's chain, once it is chained.
             */
            link?: number | null;
            /**
             * Format: uuid
             * @description The record.
             */
            object_id?: string | null;
            /**
             * @description Kind of record.
             * @example case
             */
            object_type: string;
            /** @description Whose record it was. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Why, where a reason is asked. */
            reason?: string | null;
            /**
             * Format: uuid
             * @description The request.
             */
            request_id: string;
            /**
             * Format: int64
             * @description Number in the log.
             */
            seq: number;
            /**
             * Format: uuid
             * @description Its session.
             */
            session_id?: string | null;
        };
        /** @enum {string} */
        Bar: "unknown_value" | "shares_same_person" | "not_active" | "suspended" | "contract_ended" | "absent" | "not_entitled" | "conflict_of_interest";
        /** @enum {string} */
        BodyKind: "court" | "procuracy" | "police" | "detention" | "enforcement" | "other";
        /**
         * @description One step for many cases: those of `ids`, of `items` or of a `filter`, one of the three, at most 500.
         * @example {
         *       "action": "tag",
         *       "body": {
         *         "add": [
         *           "chiến dịch 2026"
         *         ]
         *       },
         *       "ids": [
         *         "019a0000-0000-7000-8000-000000000001"
         *       ]
         *     }
         */
        Bulk: {
            /** @description The step. */
            action: components["schemas"]["BulkAction"];
            /**
             * @description The body of the single command of the step.
             * @example {
             *       "add": [
             *         "chiến dịch 2026"
             *       ]
             *     }
             */
            body: components["schemas"]["TagChange"] | components["schemas"]["Assign"] | components["schemas"]["CaseTransfer"] | components["schemas"]["Nothing"];
            /**
             * @description All cases of a filter of `GET /cases`: its parameters by name, each value as text.
             * @example {
             *       "state": "accepted"
             *     }
             */
            filter?: {
                [key: string]: string;
            } | null;
            /**
             * Format: int64
             * @description Seconds before the first case is touched: as long the job can be cancelled as if it had never been asked for.
             */
            hold?: number;
            /** @description Cases, each as it stands when its turn comes. */
            ids?: components["schemas"]["CaseId"][];
            /** @description Cases with the version that was seen of each; one that has changed since is refused. */
            items?: components["schemas"]["BulkItem"][];
        };
        /** @enum {string} */
        BulkAction: "tag" | "assign" | "transfer" | "archive";
        /** @description A case at a version. */
        BulkItem: {
            /** @description The case. */
            id: components["schemas"]["CaseId"];
            /**
             * Format: int32
             * @description The version that was seen.
             */
            version: number;
        };
        /** @description What a changed calendar does to the deadlines that run. */
        CalendarChange: {
            /** @description The first hundred of them. */
            moved: components["schemas"]["MovedDeadline"][];
            /** @description How many open deadlines move. */
            moved_count: number;
        };
        /** @description A day with what falls on it. */
        CalendarDay: {
            /**
             * Format: int64
             * @description Cases whose next step is due.
             */
            cases: number;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /**
             * Format: int64
             * @description Hearings.
             */
            hearings: number;
            /**
             * @description What the calendar of the State calls it, where it is not as every week's.
             * @example Quốc khánh
             */
            name?: string | null;
            /**
             * Format: int64
             * @description Duties not done that are due.
             */
            obligations: number;
            /** @description Nobody works on it. */
            off: boolean;
        };
        /** @description A calendar feed of the caller. */
        CalendarFeed: {
            /**
             * @description Its address, told once: it holds the secret.
             * @example https://tgpl.example/api/v1/public/calendars/9QXRT4BDHW6C7K2M
             */
            address?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When a program last fetched it.
             */
            fetched_at?: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Whose duties and hearings. */
            owner: components["schemas"]["FeedOwner"];
        };
        /** @description A feed to make. */
        CalendarFeedCreate: {
            /** @description Whose duties and hearings. */
            owner: components["schemas"]["FeedOwner"];
        };
        /** @description Somebody who carries a case. */
        Carrier: {
            /** @description The practitioner. */
            id: components["schemas"]["PractitionerId"];
            /** @description What they are called; null of those whom the published list does not show where the caller sees masked rows only. */
            name?: string | null;
        };
        /**
         * @description Official code of a case file: provider, form, running number, year of receipt.
         * @example TT.TGTT.01.2026
         */
        CaseCode: string;
        /** @enum {string} */
        CaseEvent: "assign" | "replace" | "start" | "register" | "registration_refused" | "registration_cancelled" | "supply_proof" | "proof_expired" | "decline" | "request_change" | "refuse_change" | "request_verification" | "petition" | "suspend" | "resume" | "prepare_completion" | "return_to_work" | "complete" | "hand_over" | "discontinue" | "terminate" | "transfer" | "confirm_transfer" | "return_transfer" | "appraise" | "pay" | "complain" | "archive";
        /**
         * Format: uuid
         * @description A case (*vụ việc*).
         */
        CaseId: string;
        /** @description Corrections of a case; a field that is not given stays. */
        CasePatch: {
            /** @description Field of law. */
            field?: components["schemas"]["FieldOfLaw"];
            outcome?: components["schemas"]["Prose1000"] | null;
        };
        /** @enum {string} */
        CaseState: "accepted" | "assigned" | "in_progress" | "suspended" | "pending_completion" | "completed" | "appraised" | "paid" | "archived" | "discontinued" | "terminated_by_law" | "transferred_out";
        /** @description Another provider is asked to take the case over (Luật TGPL Đ.35). */
        CaseTransfer: {
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Why. */
            reason: components["schemas"]["Prose1000"];
        };
        /** @description A case's head data: nothing of class S3 or S4. */
        CaseView: {
            /**
             * Format: date-time
             * @description The entry in the register, from which the time limits run (TT 12/2018 Đ.5).
             */
            accepted_at: string;
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /**
             * @description Official code, unique with its organisation: `TT.TGTT.01.2026`.
             * @example TT.TGTT.01.2026
             */
            code: string;
            end_reason?: components["schemas"]["EndReason"] | null;
            /**
             * Format: date
             * @description Day of the end.
             */
            ended_on?: string | null;
            /** @description Field of law. */
            field: string;
            /**
             * Format: date
             * @description Day on which the finished file was handed over.
             */
            file_received_on?: string | null;
            /** @description Form of aid. */
            form: components["schemas"]["Form"];
            /** @description Id. */
            id: components["schemas"]["CaseId"];
            next_action?: components["schemas"]["NextAction"] | null;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            origin_case_id?: components["schemas"]["CaseId"] | null;
            /** @description Result in a sentence; not in lists. */
            outcome?: string | null;
            person_id?: components["schemas"]["PersonId"] | null;
            /** @description The person's name as this caller may see it. */
            person_name?: string | null;
            /** @description Practitioners assigned now. */
            practitioner_ids: components["schemas"]["PractitionerId"][];
            /** @description The same with their names. */
            practitioners: components["schemas"]["Carrier"][];
            /** @description Accepted before the proofs were there. */
            proof_pending: boolean;
            /**
             * Format: date
             * @description Day of the request's receipt.
             */
            received_on: string;
            replacement?: components["schemas"]["ReplacementGround"] | null;
            /** @description The request it came from. */
            request_id: components["schemas"]["RequestId"];
            role?: components["schemas"]["Role"] | null;
            /** @description Minor, HIV, trafficking or violence: initials in lists, its own rules for reading. */
            sealed: boolean;
            /** @description Where it stands. */
            state: components["schemas"]["CaseState"];
            /** @description Found successful (court participation). */
            successful?: boolean | null;
            /**
             * @description Labels, in order; not where the caller sees masked rows only, nor in `as_of`.
             * @example [
             *       "chiến dịch 2026"
             *     ]
             */
            tags: string[];
            transfer_to_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Accepted as urgent. */
            urgent: boolean;
            /**
             * Format: int32
             * @description Version, also in `ETag`.
             */
            version: number;
        };
        /** @enum {string} */
        Channel: "in_person" | "post" | "fax" | "electronic" | "hotline" | "proceedings_body" | "commune_referral" | "agency_request" | "transferred" | "duty";
        /**
         * @description Citizen identity number: 12 digits, or the 9 of the old card. Never sent back whole unasked.
         * @example 020091000000
         */
        CitizenId: string;
        /** @enum {string} */
        CitizenIdWarning: "unknown_province" | "unknown_century" | "birth_year_differs" | "sex_differs";
        /** @description Which register is closed. */
        CloseRegister: {
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /**
             * Format: date
             * @description Any day of the period.
             */
            on: string;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Month, half-year or year. */
            period: components["schemas"]["RegisterPeriod"];
        };
        /** @description A closing of the case register (*kết sổ*). */
        ClosingView: {
            /**
             * Format: int32
             * @description Cases accepted in it.
             */
            accepted: number;
            /**
             * Format: date-time
             * @description When it was closed.
             */
            at: string;
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /**
             * Format: int32
             * @description Cases ended in it.
             */
            ended: number;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Month, half-year or year. */
            period: components["schemas"]["RegisterPeriod"];
            /**
             * Format: date
             * @description First day.
             */
            period_from: string;
            /**
             * Format: date
             * @description Last day.
             */
            period_to: string;
        };
        /** @description One of several practitioners. */
        Colleague: {
            /** @description Who. */
            practitioner_id: components["schemas"]["PractitionerId"];
            share?: components["schemas"]["Hundredths"] | null;
        };
        /** @description A commune, ward or special zone at a time. */
        CommuneView: {
            /**
             * @description Official code, good together with `valid_from`.
             * @example 06046
             */
            code: string;
            /** @description District, until 30/06/2025. */
            district?: string | null;
            /**
             * @description Name with its kind.
             * @example Xã Tràng Định
             */
            name: string;
            /** @description Its province. */
            province_code: string;
            /**
             * @description Name of its province.
             * @example Tỉnh Lạng Sơn
             */
            province_name: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to?: string | null;
        };
        /** @description The head confirms. */
        Complete: {
            /**
             * Format: date
             * @description Day of the end.
             */
            on: string;
        };
        /** @description Something that must be true of the person. */
        Condition: {
            /** @description The age on the day of acceptance. */
            age: components["schemas"]["AgeRule"];
        } | {
            /** @description One of these positions in the proceedings. */
            status: components["schemas"]["ProceduralStatus"][];
        } | {
            /** @description Any ethnic group but this. */
            ethnicity_not: string;
        } | {
            /** @description Whether the place of residence is specially difficult. */
            special_difficulty: boolean;
        } | {
            /** @description One of these declared facts. */
            any_fact: string[];
        };
        /** @description Whether there is a conflict, and whom to call about it. */
        ConflictAnswer: {
            /** @description Somebody in the nation acts for the other side. */
            conflict: boolean;
            contact?: components["schemas"]["Contact"] | null;
        };
        /** @description The parties of a matter that somebody is about to take. */
        ConflictCheck: {
            /** @description What tells the matter from others. */
            matter?: components["schemas"]["MatterKey"];
            /** @description Who stands on which side. */
            parties: components["schemas"]["Party"][];
            practitioner_id?: components["schemas"]["PractitionerId"] | null;
        };
        /** @description A provider to be called. */
        Contact: {
            /** @description Its name. */
            organisation_name: string;
            /** @description Its telephone number. */
            phone?: string | null;
        };
        /** @description A contract to be entered. */
        ContractCreate: {
            /**
             * Format: uuid
             * @description The contract that it prolongs; each is prolonged once (TT 08/2017 Đ.15).
             */
            extends_id?: string | null;
            /** @description Number of the contract. */
            number: components["schemas"]["Line60"];
            /**
             * Format: date
             * @description Day of the signature.
             */
            signed_on: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day, at most three years on (TT 08/2017 Đ.15).
             */
            valid_to: string;
        };
        /** @description A contract of a practitioner with the centre. */
        ContractView: {
            /**
             * Format: uuid
             * @description The contract that it prolongs.
             */
            extends_id?: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * @description Number of the contract.
             * @example 05/2026/HĐ-TGPL
             */
            number: string;
            /**
             * Format: date
             * @description Day of the signature.
             */
            signed_on: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to: string;
        };
        /** @description A new request, with what is told once. */
        CreatedRequest: components["schemas"]["RequestView"] & {
            /** @description Providers that are competent where the person lives, when this one is not. */
            competent_elsewhere: components["schemas"]["Provider"][];
            receipt_document_id?: components["schemas"]["DocumentId"] | null;
            /**
             * @description The secret on the receipt, in groups of four; told in this answer only. None for a draft.
             * @example 7K2M-9QXR-T4BD-HW6C
             */
            tracking_code?: string | null;
        };
        /** @enum {string} */
        Curve: "Ed25519" | "P-256";
        /** @enum {string} */
        DayKind: "holiday" | "compensation" | "swap_off" | "swap_work" | "tet_anchor";
        /** @description Days away, without why. */
        DaysAway: {
            /**
             * Format: date
             * @description First day.
             */
            from_on: string;
            /**
             * Format: date
             * @description Last day.
             */
            to_on: string;
        };
        /** @description A decision of a proceedings body. */
        Decided: {
            body_name?: components["schemas"]["Line200"] | null;
            document_id?: components["schemas"]["DocumentId"] | null;
            /**
             * Format: date
             * @description Day of the decision.
             */
            on: string;
            reason?: components["schemas"]["Prose1000"] | null;
            /**
             * Format: date-time
             * @description When the decision came in, if not now: the clock of a replacement runs from here.
             */
            received_at?: string | null;
        };
        /** @description The practitioner declines or must stop. */
        Decline: {
            /** @description The ground of Luật TGPL Đ.25 kh.1 or kh.2, or the end of the contract, in words. */
            reason: components["schemas"]["Prose1000"];
        };
        /**
         * @description A role to be delegated.
         * @example {
         *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
         *       "reason": "Ủy quyền số 12/UQ-TT",
         *       "role": "director",
         *       "to_account_id": "019a0000-0000-7000-8000-000000000002",
         *       "valid_to": "2026-11-30T10:00:00Z"
         *     }
         */
        DelegationCreate: {
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Where the caller holds it. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Why, for example the number of the authorisation. */
            reason: components["schemas"]["Line200"];
            /** @description A role that the caller holds and that decides: `director`, `department`, `agency`. */
            role: components["schemas"]["AccountRole"];
            /** @description Who is to exercise it, of the caller's own organisation. */
            to_account_id: components["schemas"]["AccountId"];
            /**
             * Format: date-time
             * @description From this instant, now when absent.
             */
            valid_from?: string | null;
            /**
             * Format: date-time
             * @description Until this instant.
             */
            valid_to: string;
        };
        /** @description A role that its holder lets somebody else exercise for a time (*ủy quyền*). */
        DelegationView: {
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Whose role. */
            from_account_id: components["schemas"]["AccountId"];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description At this organisation. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Why. */
            reason?: string | null;
            /** @description The role. */
            role: components["schemas"]["AccountRole"];
            /** @description Who exercises it. */
            to_account_id: components["schemas"]["AccountId"];
            /**
             * Format: date-time
             * @description From this instant.
             */
            valid_from: string;
            /**
             * Format: date-time
             * @description Until this instant, or the end of the right of the one who delegated.
             */
            valid_to?: string | null;
        };
        /** @description The case is not continued (Luật TGPL Đ.37). */
        Discontinue: {
            /** @description `withdrawn`, `refusal_ground` or `prohibited_act`. */
            end_reason: components["schemas"]["EndReason"];
            /**
             * Format: date
             * @description Day of the end, if not today.
             */
            on?: string | null;
            /** @description Why, as the notice says it. */
            reason: components["schemas"]["Prose1000"];
        };
        /**
         * Format: uuid
         * @description A paper or file.
         */
        DocumentId: string;
        /** @description A file with what it is, as `multipart/form-data`. */
        DocumentUpload: {
            dossier_item?: components["schemas"]["DossierItem"] | null;
            /**
             * Format: binary
             * @description The file: PDF, DOCX, XLSX, JPEG or PNG without macros, scripts or embedded objects; at most 20 MiB.
             */
            file: string;
            replaces_id?: components["schemas"]["DocumentId"] | null;
            title?: components["schemas"]["Line200"] | null;
        };
        /** @description A document without its content. */
        DocumentView: {
            /** @description Who added or issued it. */
            author_name?: string | null;
            case_id?: components["schemas"]["CaseId"] | null;
            /**
             * @description How sensitive it is: `S2` personal, `S3` sensitive, `S4` sealed.
             * @example S3
             */
            class: string;
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
            dossier_item?: components["schemas"]["DossierItem"] | null;
            /** @description Formats in which it can be had; papers made from the record as `pdf` and `docx`. */
            formats: string[];
            /** @description Id. */
            id: components["schemas"]["DocumentId"];
            /**
             * Format: date
             * @description Day of issue.
             */
            issued_on?: string | null;
            /**
             * @description `file` for an upload, else the kind of the paper: `receipt`, `court_assignment`…
             * @example court_assignment
             */
            kind: string;
            /**
             * @description Type of the original.
             * @example application/pdf
             */
            media_type: string;
            /**
             * @description Number and symbol in the outgoing register.
             * @example 12/QĐ-TGPL
             */
            number?: string | null;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            replaced_by_id?: components["schemas"]["DocumentId"] | null;
            replaces_id?: components["schemas"]["DocumentId"] | null;
            request_id?: components["schemas"]["RequestId"] | null;
            /** @description SHA-256 of the original, in hexadecimal digits. */
            sha256: string;
            /**
             * Format: int64
             * @description Bytes of the original.
             */
            size: number;
            /**
             * @description What it is called.
             * @example Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng
             */
            title: string;
            /**
             * Format: int32
             * @description Version, also in `ETag`.
             */
            version: number;
            /**
             * Format: date-time
             * @description Since when it no longer holds.
             */
            withdrawn_at?: string | null;
        };
        /** @description Why a paper no longer holds. */
        DocumentWithdraw: {
            /** @description The reason, kept in the access log. */
            reason: components["schemas"]["Line500"];
        };
        /** @enum {string} */
        DossierItem: "request_form" | "eligibility_proof" | "matter_papers" | "assignment_decision" | "replacement_decision" | "defence_brief" | "judgment" | "procedural_papers" | "written_advice" | "result_paper" | "work_report" | "opinion_slip" | "non_continuation_notice" | "verification_result" | "petition_answer" | "process_papers";
        /** @description One item of the file. */
        DossierLine: {
            /** @description Its documents. */
            documents: components["schemas"]["DocumentId"][];
            /** @description The item. */
            item: components["schemas"]["DossierItem"];
            /** @description Its name. */
            label: string;
            /** @description Without it the case cannot be completed. */
            mandatory: boolean;
            mark?: components["schemas"]["Mark"] | null;
            /** @description It is there: as a document, on paper, or rightly absent. */
            present: boolean;
        };
        /** @description The file of a case against its checklist. */
        DossierView: {
            /**
             * Format: int32
             * @description How much of what is mandatory is there, in per cent.
             */
            completeness: number;
            /** @description Every item, in the order of TT 12/2018 Đ.11. */
            data: components["schemas"]["DossierLine"][];
        };
        /** @description Words to keep. */
        DraftCreate: {
            /** @description What stands in the form, at most 64 KiB. */
            content: Record<string, never>;
            /** @description The form. */
            form: components["schemas"]["Line40"];
            /**
             * Format: uuid
             * @description The record it is about.
             */
            subject_id?: string | null;
        };
        /** @description What stands in the form now. */
        DraftPatch: {
            /** @description The fields that changed; null takes one away. At most 64 KiB with what stays. */
            content: Record<string, never>;
        };
        /** @description Something that is being written. */
        DraftSummary: {
            /**
             * Format: date-time
             * @description When it was begun.
             */
            created_at: string;
            /**
             * @description The form.
             * @example request
             */
            form: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The record it is about.
             */
            subject_id?: string | null;
            /**
             * Format: date-time
             * @description When it was last kept.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Version, to be sent as `If-Match`.
             */
            version: number;
        };
        /** @description The same with its words. */
        DraftView: components["schemas"]["DraftSummary"] & {
            /** @description What stands in the form (S4). */
            content: Record<string, never>;
        };
        /** @description The end of a period. */
        DueView: {
            /**
             * Format: date-time
             * @description The last instant, for periods of hours.
             */
            due_at?: string | null;
            /**
             * Format: date
             * @description The last day, for periods of days.
             */
            due_on?: string | null;
            /** @description The rest days that were passed over. */
            skipped: components["schemas"]["Skipped"][];
            /** @description False while the official calendar of a year it touches is not known. */
            verified: boolean;
        };
        /** @description Facts about somebody, and the day on which they are judged. */
        EligibilityCheck: {
            /** @description What is known. */
            facts: components["schemas"]["Facts"];
            /**
             * Format: date
             * @description The day of acceptance; today when absent.
             */
            on?: string | null;
        };
        /** @description Why the person is entitled, and what the case is about (S3; S4 where the case is sealed). */
        EligibilityView: {
            /** @description Codes of the groups. */
            groups: string[];
            /** @description The version of the rules. */
            law_version?: string | null;
            /** @description The story, the position in the proceedings, the body. */
            matter: Record<string, never>;
            /** @description The group that statistics count. */
            primary_group?: string | null;
            /** @description The proofs seen. */
            proofs: components["schemas"]["ProofCode"][];
        };
        /** @enum {string} */
        EndReason: "completed" | "withdrawn" | "proof_not_supplied" | "refusal_ground" | "prohibited_act" | "terminated_by_law";
        /** @description Person, request and case at once, as the paper book has them. */
        EnterCase: {
            /**
             * Format: date
             * @description Day of the entry in the register.
             */
            accepted_on: string;
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /** @description How the request came in. */
            channel: components["schemas"]["Channel"];
            code?: components["schemas"]["CaseCode"] | null;
            /** @description Field of law. */
            field: components["schemas"]["FieldOfLaw"];
            /** @description Form of aid. */
            form: components["schemas"]["Form"];
            /** @description Codes of the groups that the book names. */
            groups: components["schemas"]["Line40"][];
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description The person helped. */
            person: components["schemas"]["PersonContent"];
            procedural_status?: components["schemas"]["ProceduralStatus"] | null;
            proceedings?: components["schemas"]["ProceedingsKind"] | null;
            /**
             * Format: date
             * @description Day of the request's receipt.
             */
            received_on: string;
            role?: components["schemas"]["Role"] | null;
            /** @description Minor, HIV, trafficking or violence. */
            sealed?: boolean;
            /** @description What it is about. */
            summary: components["schemas"]["Prose4000"];
        };
        /** @description Somebody who may not carry the case. */
        ExcludedView: {
            /** @description Name. */
            name: string;
            /** @description Who. */
            practitioner_id: components["schemas"]["PractitionerId"];
            /** @description Why not. */
            reason: components["schemas"]["ReasonView"];
        };
        /** @description Why a duty needs the longer period. */
        Extend: {
            /** @description In words: what is complex, what is to be verified, which force majeure. */
            reason: components["schemas"]["Prose1000"];
        };
        /** @enum {string} */
        Factor: "experience" | "registered_field" | "language" | "load" | "unit" | "rest";
        /** @description One part of a score. */
        FactorView: {
            /** @description Which. */
            code: components["schemas"]["Factor"];
            /**
             * @description What it found, in the language of the answer.
             * @example 28 vụ đang mở
             */
            label: string;
            /**
             * Format: int32
             * @description Most that it can give.
             */
            most: number;
            /**
             * Format: int32
             * @description What it gives.
             */
            points: number;
        };
        /**
         * @description What is known about a person. A code set to true declares the category of that name, false denies it; a fact
         *     left out is unknown. Conditions that facts prove or disprove outweigh a declaration.
         */
        Facts: {
            /** @description Người bị buộc tội, 16–18. */
            "5_BBT"?: boolean | null;
            /** @description Bị hại, 16–18. */
            "5_BH"?: boolean | null;
            /** @description Người bị giữ trong trường hợp khẩn cấp, 16–18. */
            "5_GIU"?: boolean | null;
            /** @description Người bị kiến nghị khởi tố, 16–18. */
            "5_KNKT"?: boolean | null;
            /** @description Người làm chứng, 16–18. */
            "5_NLC"?: boolean | null;
            /** @description Phạm nhân, 16–18. */
            "5_PN"?: boolean | null;
            /** @description Người bị tố giác, 16–18. */
            "5_TG"?: boolean | null;
            /** @description Người chấp hành biện pháp xử lý chuyển hướng, 16–18. */
            "5_XLCH"?: boolean | null;
            /** @description Người dưới 18 tuổi đi cùng. */
            "6A_DC"?: boolean | null;
            /** @description Nạn nhân mua bán người. */
            "6A_NN"?: boolean | null;
            /** @description Người đang trong quá trình xác định là nạn nhân mua bán người. */
            "6A_XD"?: boolean | null;
            /**
             * Format: int32
             * @description Age in whole years on the day asked about, where no birth is given.
             */
            age?: number | null;
            /** @description Người bị buộc tội từ đủ 16 đến dưới 18 tuổi (until 31/12/2025). */
            BBT_16_18?: boolean | null;
            /** @description Người bị buộc tội thuộc hộ cận nghèo. */
            BBT_CN?: boolean | null;
            /** @description Bị hại từ đủ 16 đến dưới 18 tuổi (until 31/12/2025). */
            BH_16_18?: boolean | null;
            birth_date?: components["schemas"]["PartialDate"] | null;
            /**
             * Format: int32
             * @description Year of birth, where no date is given.
             */
            birth_year?: number | null;
            /** @description Người nhiễm chất độc da cam. */
            CDDC?: boolean | null;
            /** @description Diện trực tiếp theo luật sửa đổi (from 01/01/2027, not confirmed). */
            CN_2027?: boolean | null;
            /** @description Người dân tộc thiểu số ở vùng đặc biệt khó khăn. */
            DTTS_DBKK?: boolean | null;
            ethnicity?: components["schemas"]["Line50"] | null;
            /** @description Thuộc hộ cận nghèo: hardship under NĐ 144/2017 Đ.2. */
            FH1?: boolean | null;
            /** @description Đang hưởng trợ cấp xã hội hằng tháng: hardship under NĐ 144/2017 Đ.2. */
            FH2?: boolean | null;
            /** @description Người nhiễm HIV. */
            HIV?: boolean | null;
            /** @description Người thuộc hộ nghèo. */
            HN?: boolean | null;
            /** @description Người có công với cách mạng. */
            NCC?: boolean | null;
            /** @description Người cao tuổi. */
            NCT?: boolean | null;
            /** @description Người từ đủ 16 đến dưới 18 tuổi trong tố tụng hình sự (from 01/01/2026). */
            NCTN_16_18?: boolean | null;
            /** @description Người khuyết tật. */
            NKT?: boolean | null;
            /** @description Nạn nhân trong vụ việc bạo lực gia đình. */
            NN_BLGD?: boolean | null;
            /** @description Nạn nhân của hành vi mua bán người (until 30/06/2025). */
            NN_MBN?: boolean | null;
            /** @description Nạn nhân mua bán người và người liên quan (from 01/07/2025). */
            NN_MBN_6A?: boolean | null;
            procedural_status?: components["schemas"]["ProceduralStatus"] | null;
            /** @description Codes of the proofs on file, such as `P-HN-1`. */
            proofs?: components["schemas"]["ProofCode"][];
            /** @description Lives in a commune or village with specially difficult socio-economic conditions. */
            special_difficulty?: boolean | null;
            /** @description Trẻ em. */
            TE?: boolean | null;
            /** @description Thân nhân liệt sĩ. */
            TNLS?: boolean | null;
        };
        /** @description One wrong cell. */
        Fault: {
            /**
             * @description Column letter.
             * @example F
             */
            column: string;
            /** @description The column's heading. */
            heading: string;
            /** @description How to mend it. */
            message: string;
            /**
             * Format: int32
             * @description Row number as the spreadsheet shows it.
             * @example 7
             */
            row: number;
        };
        /** @enum {string} */
        FeedOwner: "me" | "unit";
        /** @enum {string} */
        Field: "name" | "birth" | "sex" | "commune" | "phone" | "citizen_id";
        /**
         * @description The code of a listed field.
         * @example criminal
         */
        FieldOfLaw: string;
        /** @description One field's part in the score. */
        FieldScore: {
            /** @description Which field. */
            field: components["schemas"]["Field"];
            /**
             * Format: int32
             * @description Points, negative when the field speaks against.
             */
            points: number;
            /** @description The reason, for the person who decides; it never repeats what the field holds. */
            why_vi: string;
        };
        /** @enum {string} */
        Form: "court_participation" | "advice" | "out_of_court";
        /** @enum {string} */
        Grade: "grade_1" | "grade_2" | "grade_3";
        /** @description A category of Đ.7 with its validity. */
        Group: {
            /** @description `HN`, `TE`… */
            code: string;
            /** @description What facts must hold; without any, the category is declared. */
            conditions?: components["schemas"]["Condition"][];
            /** @description English name. */
            en: string;
            hardship?: components["schemas"]["HardshipRule"] | null;
            /** @description Article of law. */
            legal_basis: string;
            /** @description What else is to be known about the row. */
            note?: string | null;
            /**
             * Format: int32
             * @description Place in lists.
             */
            order: number;
            /** @description The papers that prove it. */
            proof: components["schemas"]["ProofRule"];
            /** @description Article of law on the papers. */
            proof_basis: string;
            /** @description The law on the papers does not name this category; they are inferred from the nearest it names. */
            proof_inferred?: boolean;
            proof_without_hardship?: components["schemas"]["ProofRule"] | null;
            /** @description The category tells of health or of violence suffered: class S4. */
            sensitive?: boolean;
            /** @description The positions of which one must be held. */
            subcategories?: components["schemas"]["Subcategory"][];
            /**
             * Format: date
             * @description First day of force.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day of force.
             */
            valid_to?: string | null;
            /** @description Vietnamese name. */
            vi: string;
        };
        /** @description The groups of Đ.7 on a day. */
        GroupList: {
            /** @description Whether the text of that version was seen. */
            confirmed: boolean;
            /** @description The groups, in the order of the law. */
            data: components["schemas"]["Group"][];
            /** @description The version of Đ.7 in force; none before 01/01/2018. */
            law_version?: string | null;
            /** @description The papers that the groups name. */
            proofs: components["schemas"]["Proof"][];
        };
        /** @description The file goes to the organisation. */
        HandOver: {
            /**
             * Format: date
             * @description Day of the hand-over.
             */
            on: string;
        };
        /** @description Until when hardship is asked for. */
        HardshipRule: {
            /**
             * Format: date
             * @description Last day; none where no end is known.
             */
            until?: string | null;
        };
        /** @description A hearing of a case: when, not where nor about what. */
        HearingView: {
            /**
             * @description Its official code.
             * @example TT.TGTT.01.2026
             */
            case_code: string;
            /** @description The case. */
            case_id: components["schemas"]["CaseId"];
            /** @description Id. */
            id: components["schemas"]["ProceedingId"];
            /**
             * Format: date
             * @description The day.
             */
            on_date: string;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Those who work on the case. */
            practitioner_ids: components["schemas"]["PractitionerId"][];
            /** @description Simplified procedure. */
            simplified: boolean;
            /** @description Which stage. */
            stage: components["schemas"]["Stage"];
            /**
             * Format: date-time
             * @description When it starts.
             */
            starts_at?: string | null;
        };
        /** @description A role and where it is held. */
        HeldRole: {
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /** @description At this organisation. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description The role. */
            role: components["schemas"]["AccountRole"];
        };
        /** @description One act upon a case. */
        HistoryView: {
            /** @description Who did it. */
            actor_name?: string | null;
            /**
             * Format: date-time
             * @description When it was written down.
             */
            at: string;
            /** @description Dates, ids and reasons of the act. */
            detail: Record<string, never>;
            /**
             * @description What happened.
             * @example assign
             */
            event: string;
            /** @description The state left. */
            from_state?: string | null;
            /** @description The state entered. */
            to_state: string;
        };
        /** @description A day of an official notice. */
        HolidayDraft: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What the notice makes of it. */
            kind: components["schemas"]["DayKind"];
            /** @description Its Vietnamese name. */
            name: components["schemas"]["Line100"];
            /** @description The notice. */
            source: components["schemas"]["Line200"];
        };
        /** @description The days of the calendar. */
        HolidayList: {
            /** @description In order. */
            data: components["schemas"]["HolidayView"][];
        };
        /** @description What a change would do: nothing is stored. */
        HolidayPreview: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What it is. */
            kind: components["schemas"]["DayKind"];
            /** @description The day is taken away instead of added. */
            remove?: boolean;
        };
        /** @description A day that is not what its weekday says. */
        HolidayView: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What it is. */
            kind: components["schemas"]["DayKind"];
            /**
             * @description Its Vietnamese name.
             * @example Quốc khánh
             */
            name: string;
            /** @description The notice. */
            source?: string | null;
            /** @description From an official notice, not computed. */
            verified: boolean;
        };
        /**
         * Format: int32
         * @description A share in hundredths of a case, 0 to 100. On the wire and in the database the integer; shown as `0.50`.
         * @example 50
         */
        Hundredths: number;
        /** @description What an import did, or would do. */
        ImportView: {
            /** @description Nothing was stored. */
            dry_run: boolean;
            /** @description Every wrong cell. */
            faults: components["schemas"]["Fault"][];
            /**
             * Format: uuid
             * @description The import, once it is stored.
             */
            id?: string | null;
            /**
             * Format: int32
             * @description Cases made, or that would be made.
             */
            rows_created: number;
            /**
             * Format: int32
             * @description Rows with text.
             */
            rows_total: number;
            /**
             * Format: int32
             * @description Rows whose case the register holds already.
             */
            rows_unchanged: number;
            /**
             * Format: date-time
             * @description When it was undone.
             */
            undone_at?: string | null;
        };
        /** @description Rows by what became of them. */
        JobCounts: {
            /**
             * Format: int64
             * @description Done.
             */
            ok: number;
            /**
             * Format: int64
             * @description Refused.
             */
            problem: number;
        };
        /**
         * Format: uuid
         * @description Long work that runs by itself.
         */
        JobId: string;
        /** @enum {string} */
        JobKind: "cases_tag" | "cases_assign" | "cases_transfer" | "cases_archive";
        /** @description How far a job is. */
        JobProgress: {
            /**
             * Format: int64
             * @description Rows with an outcome.
             */
            done: number;
            /**
             * Format: int64
             * @description All rows.
             */
            total: number;
        };
        /** @description One record of a job. */
        JobRowView: {
            /** @description Its code, where the caller could see it when the job was asked for. */
            code?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            done_at?: string | null;
            /**
             * Format: int64
             * @description Its place in the job, from 1.
             */
            number: number;
            outcome?: components["schemas"]["RowOutcome"] | null;
            problem?: components["schemas"]["RowProblem"] | null;
            /**
             * Format: uuid
             * @description The record.
             */
            record_id: string;
        };
        /** @enum {string} */
        JobState: "queued" | "running" | "done" | "failed" | "cancelled";
        /** @description Long work of the caller. */
        JobView: {
            /** @description What became of the rows that are done. */
            counts: components["schemas"]["JobCounts"];
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            ended_at?: string | null;
            /** @description Id. */
            id: components["schemas"]["JobId"];
            /** @description What it does. */
            kind: components["schemas"]["JobKind"];
            /** @description How far it is. */
            progress: components["schemas"]["JobProgress"];
            /** @description Whether `undo` would make another job of it now. */
            reversible: boolean;
            /**
             * Format: date-time
             * @description When its first row was done.
             */
            started_at?: string | null;
            /**
             * Format: date-time
             * @description From when on its rows are done. Cancelled before, it changes nothing at all.
             */
            starts_at: string;
            /** @description Where it stands. */
            state: components["schemas"]["JobState"];
            undoes_id?: components["schemas"]["JobId"] | null;
            undone_by_id?: components["schemas"]["JobId"] | null;
        };
        /** @enum {string} */
        KeyType: "OKP" | "EC";
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line10: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line20: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line40: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line43: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line50: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line60: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line100: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line200: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line500: string;
        /**
         * @description One line of text; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Line1000: string;
        /** @description One step of a lineage. */
        LineageView: {
            /** @description The decision behind it. */
            basis?: string | null;
            /**
             * @description `merge`, `split`, `rename` or `reparent`.
             * @example merge
             */
            change: string;
            /** @description Its code. */
            code: string;
            /** @description The other organisation. */
            id: components["schemas"]["OrganisationId"];
            /** @description Its name. */
            name: string;
            /**
             * Format: date
             * @description The day of the change.
             */
            on: string;
        };
        /** @description A name and what proves it. */
        Login: {
            /**
             * Format: password
             * @description Password.
             * @example mat-khau-thu-nghiem
             */
            password: string;
            /**
             * @description One-time code, when the account has a second factor.
             * @example 123456
             */
            totp?: string | null;
            /**
             * @description User name.
             * @example giamdoc.langson
             */
            username: string;
        };
        /** @enum {string} */
        Mark: "on_paper" | "not_applicable";
        /** @description A mark on an item of the file. */
        MarkItem: {
            /** @description The item. */
            item: components["schemas"]["DossierItem"];
            mark?: components["schemas"]["Mark"] | null;
            reason?: components["schemas"]["Prose500"] | null;
        };
        /** @description A category met. */
        Match: {
            /** @description `HN`, `TE`… */
            code: string;
            /** @description Whether its text was seen. */
            confirmed: boolean;
            /** @description The version of Đ.7. */
            law_version: string;
            /** @description Article of law. */
            legal_basis: string;
            /** @description What is still to be proved. */
            missing_proofs: components["schemas"]["MissingProof"][];
            /** @description English name. */
            name_en: string;
            /** @description Vietnamese name. */
            name_vi: string;
            /** @description Article of law on the papers. */
            proof_basis: string;
            /** @description Class S4: the category tells of health or of violence suffered. */
            sensitive: boolean;
            /** @description The position within the category, `5_BH`, where it has several and one is known. */
            subcategory?: string | null;
        };
        /** @description What it is about and where it stands (S3). */
        Matter: {
            /** @description A defender must be appointed by the proceedings body. */
            appointed_defence?: boolean;
            body?: components["schemas"]["Line200"] | null;
            /**
             * Format: date-time
             * @description When the person asked that body for legal aid: it passes this on within 12 or 24 hours (Luật TGPL Đ.31 kh.3).
             */
            body_asked_at?: string | null;
            commune_code?: components["schemas"]["Line10"] | null;
            court_file_number?: components["schemas"]["Line60"] | null;
            crime?: components["schemas"]["Line200"] | null;
            /**
             * Format: date
             * @description Last day of the limitation period.
             */
            limitation_on?: string | null;
            /**
             * Format: date-time
             * @description When the notice of a proceedings body came in (TTLT 10/2018 Đ.3 kh.4).
             */
            notice_received_at?: string | null;
            procedural_status?: components["schemas"]["ProceduralStatus"] | null;
            proceedings?: components["schemas"]["ProceedingsKind"] | null;
            stage?: components["schemas"]["Line100"] | null;
            summary?: components["schemas"]["Prose4000"] | null;
            /**
             * Format: date
             * @description Day of the trial, by the decision to open it.
             */
            trial_on?: string | null;
        };
        /** @description What tells a matter from others. */
        MatterKey: {
            court_file_number?: components["schemas"]["Line60"] | null;
        };
        /** @enum {string} */
        MergeSide: "keep" | "merge";
        /** @description The caller's own account. */
        MeView: {
            /** @description Name as shown. */
            display_name: string;
            /** @description Id. */
            id: components["schemas"]["AccountId"];
            /** @description The organisation whose member the account is. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Its name. */
            organisation_name: string;
            /** @description Functions that any of the roles has: what pages show. */
            permissions: components["schemas"]["Permission"][];
            /** @description Practitioners that the account is. */
            practitioner_ids: components["schemas"]["PractitionerId"][];
            /** @description Roles held now. */
            roles: components["schemas"]["HeldRole"][];
            /** @description Whether a second factor is set up. */
            second_factor: boolean;
            /** @description User name. */
            username: string;
        };
        /** @description One thing to prove, by any one of the papers. */
        MissingProof: {
            /** @description The papers of which one is enough. */
            any_of: components["schemas"]["ProofName"][];
            /** @description The codes of the papers, joined by `|`. */
            code: string;
            /** @description The papers in Vietnamese, joined by "hoặc". */
            vi: string;
        };
        /** @description An open deadline that moves. */
        MovedDeadline: {
            /**
             * @description Code of the duty.
             * @example DL04
             */
            duty: string;
            /**
             * Format: date-time
             * @description When it was due.
             */
            from: string;
            /** @description The obligation. */
            obligation_id: components["schemas"]["ObligationId"];
            /** @description Its provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /**
             * Format: uuid
             * @description The request or case.
             */
            subject_id: string;
            /**
             * Format: date-time
             * @description When it is due now.
             */
            to: string;
        };
        /** @description Words of a person's name by which their cases and requests are found. They never stand in an address. */
        NameSearch: {
            /** @description The words in any order, with or without accents. */
            q: components["schemas"]["Line100"];
        };
        /** @description A request for legal aid, from any channel. */
        NewRequest: {
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /** @description How it came. `transferred` is made by confirming a transfer only. */
            channel: components["schemas"]["Channel"];
            /** @description Not sent yet: nothing runs, no receipt is made. */
            draft?: boolean;
            /** @description Facts declared about eligibility, by the codes of the rules, and the proofs on file. */
            eligibility?: components["schemas"]["Facts"];
            field?: components["schemas"]["FieldOfLaw"] | null;
            form?: components["schemas"]["Form"] | null;
            /** @description Harm to the person is to be averted; the head decides on it (TT 12/2018 Đ.6 kh.1). */
            harm_to_be_averted?: boolean;
            /** @description What it is about. */
            matter?: components["schemas"]["Matter"];
            organisation_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Papers received with it, for the receipt. */
            papers?: components["schemas"]["Line200"][];
            /** @description The other persons of the matter. */
            parties?: components["schemas"]["Party"][];
            person?: components["schemas"]["PersonContent"] | null;
            person_id?: components["schemas"]["PersonId"] | null;
            /**
             * Format: date-time
             * @description When it was received, if earlier than now: the postmark, the notice.
             */
            received_at?: string | null;
            requester?: components["schemas"]["Requester"] | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** @description Where a list goes on. */
        Next: {
            /** @description `cursor` of the next page; none after the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description All rows of the filter, only when `count=exact` asked for them.
             */
            total?: number | null;
        };
        /** @description What is to be done next, computed by the server. */
        NextAction: {
            /**
             * @description The step that does it, by its name in `/actions`; absent where others must act.
             * @example assign
             */
            action?: string | null;
            /**
             * @description Code of the duty of the law that falls due first (`DL04`); the word of the step where none is open.
             * @example DL04
             */
            code: string;
            /**
             * Format: date-time
             * @description Until when; absent where the law sets no time.
             */
            due_at?: string | null;
            /** @description In words. */
            label: string;
        };
        /**
         * Format: uuid
         * @description A sealed note of the practitioner.
         */
        NoteId: string;
        /** @description A note of one's own (S4). */
        NoteView: {
            /** @description The text. */
            body: string;
            /**
             * Format: date-time
             * @description When it was written.
             */
            created_at: string;
            /** @description Id. */
            id: components["schemas"]["NoteId"];
            /**
             * Format: int32
             * @description Version.
             */
            version: number;
        };
        /** @description Nothing to say: no parameters, or a body without fields. */
        Nothing: Record<string, never>;
        /** @description How many notices wait. */
        NoticeCount: {
            /**
             * Format: int64
             * @description Not seen yet, counted up to 100.
             */
            unread: number;
        };
        /** @description Which notices were seen: those that were shown, from the oldest to the newest. */
        NoticesSeen: {
            /**
             * Format: date-time
             * @description The instant of the oldest one that was shown.
             */
            from: string;
            /**
             * Format: date-time
             * @description The instant of the newest one that was shown.
             */
            up_to: string;
        };
        /** @description Something that the caller was told. */
        NoticeView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description The duty, where it is about one.
             * @example DL04
             */
            duty?: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * @description What happened.
             * @example case.assigned
             */
            kind: string;
            /**
             * @description The same in Vietnamese.
             * @example Bạn được cử thực hiện vụ việc
             */
            label: string;
            /**
             * Format: date-time
             * @description When the caller saw it.
             */
            read_at?: string | null;
            /**
             * @description Official code of the case, receipt number of the request.
             * @example TT.TGTT.01.2026
             */
            subject_code: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            subject_id: string;
            /**
             * @description `request` or `case`.
             * @example case
             */
            subject_type: string;
        };
        /**
         * Format: uuid
         * @description Something due.
         */
        ObligationId: string;
        /** @description Something that is due. */
        ObligationView: {
            /**
             * Format: int32
             * @description How many of them.
             */
            amount: number;
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /**
             * @description What its time counts.
             * @example working_days
             */
            clock: string;
            /**
             * Format: date-time
             * @description When it was met.
             */
            done_at?: string | null;
            /**
             * Format: date-time
             * @description When it is due; for periods of days the midnight that closes the last day.
             */
            due_at: string;
            /**
             * @description Code of the duty.
             * @example DL04
             */
            duty: string;
            /** @description Whether the law allows it a longer period that it was not given yet. */
            extendable: boolean;
            /** @description The longer period of the law's exception holds. */
            extended: boolean;
            /**
             * Format: date-time
             * @description When it was due at first, before the calendar changed or it was extended.
             */
            first_due_at: string;
            /** @description Id. */
            id: components["schemas"]["ObligationId"];
            /**
             * @description The duty in words.
             * @example Cử người thực hiện tham gia tố tụng
             */
            label: string;
            /**
             * @description Article of law.
             * @example Luật Đ.31 kh.2
             */
            legal_basis: string;
            next_action?: components["schemas"]["NextAction"] | null;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            owner_practitioner_id?: components["schemas"]["PractitionerId"] | null;
            /**
             * @description The role whose queue shows it.
             * @example director
             */
            owner_role: string;
            /** @description The name of the person it is about as this caller may see it. */
            person_name?: string | null;
            /**
             * Format: date-time
             * @description The event its time runs from.
             */
            starts_at: string;
            /**
             * @description Official code of the case, receipt number of the request.
             * @example TT.TGTT.01.2026
             */
            subject_code: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            subject_id: string;
            /**
             * @description `request` or `case`.
             * @example case
             */
            subject_type: string;
            /** @description How it stands. */
            timeliness: components["schemas"]["Timeliness"];
            /** @description False while the official calendar of a year it touches is not known. */
            verified: boolean;
            /**
             * Format: int32
             * @description Version, to be sent as `If-Match`.
             */
            version: number;
        };
        /** @description An open session of the caller's account. */
        OpenSessionView: {
            /**
             * Format: date-time
             * @description Since when.
             */
            created_at: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /**
             * Format: date-time
             * @description When it ends at the latest.
             */
            expires_at: string;
            /** @description Id. */
            id: components["schemas"]["SessionId"];
            /**
             * Format: date-time
             * @description When its tokens were last refreshed.
             */
            last_used_at: string;
        };
        /**
         * @description A branch, or an organisation that takes part, of a centre.
         * @example {
         *       "code": "CN-20-2",
         *       "name": "Chi nhánh số 2",
         *       "parent_id": "019a0000-0000-7000-8000-000000000001",
         *       "type": "branch",
         *       "valid_from": "2026-11-23"
         *     }
         */
        OrganisationCreate: {
            address?: components["schemas"]["Prose300"] | null;
            /**
             * @description First part of its case codes, for a branch; without one it writes into the centre's book.
             * @example CN2
             */
            case_unit?: string | null;
            /** @description Short code, unique together with `valid_from`. */
            code: components["schemas"]["Line20"];
            /**
             * Format: email
             * @description Mail of the office.
             * @example chinhanh2@tgpl.example
             */
            email?: string | null;
            established_by?: components["schemas"]["Line200"] | null;
            /** @description Official name. */
            name: components["schemas"]["Line200"];
            /** @description The centre. */
            parent_id: components["schemas"]["OrganisationId"];
            phone?: components["schemas"]["PhoneNumber"] | null;
            short_name?: components["schemas"]["Line60"] | null;
            /** @description `branch`, `contracted` or `registered`; others come with the reference data. */
            type: components["schemas"]["OrganisationType"];
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day, for a contract.
             */
            valid_to?: string | null;
        };
        /** @description An organisation with what it came from and what became of it. */
        OrganisationDetail: components["schemas"]["OrganisationView"] & {
            /** @description What it was made of. */
            predecessors: components["schemas"]["LineageView"][];
            /** @description What it went into. */
            successors: components["schemas"]["LineageView"][];
        };
        /**
         * Format: uuid
         * @description An organisation of any kind: the Agency, a department, a centre, a branch, a participating one.
         */
        OrganisationId: string;
        /**
         * @description What may be changed of an organisation. Code, type and place in the tree stay: another tree is another
         *     organisation with its lineage.
         */
        OrganisationPatch: {
            address?: components["schemas"]["Prose300"] | null;
            email?: components["schemas"]["Line200"] | null;
            established_by?: components["schemas"]["Line200"] | null;
            /** @description Official name. */
            name?: components["schemas"]["Line200"];
            phone?: components["schemas"]["PhoneNumber"] | null;
            short_name?: components["schemas"]["Line60"] | null;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to?: string | null;
        };
        /** @enum {string} */
        OrganisationType: "agency" | "agency_unit" | "department" | "centre" | "branch" | "contracted" | "registered";
        /** @description An organisation as the public may know it. */
        OrganisationView: {
            /** @description Address of the office. */
            address?: string | null;
            /**
             * @description First part of the codes of its cases: `TT`, `CN1`.
             * @example TT
             */
            case_unit?: string | null;
            /**
             * @description Short code, unique together with `valid_from`.
             * @example TT-20
             */
            code: string;
            /** @description Mail of the office. */
            email?: string | null;
            /** @description The decision that made it, the contract or the registration paper. */
            established_by?: string | null;
            /** @description Id. */
            id: components["schemas"]["OrganisationId"];
            /**
             * @description Official name.
             * @example Trung tâm trợ giúp pháp lý nhà nước tỉnh Lạng Sơn
             */
            name: string;
            parent_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Telephone of the office. */
            phone?: string | null;
            /**
             * @description Code of its province; a code means a province only together with `province_valid_from`.
             * @example 20
             */
            province_code?: string | null;
            /**
             * Format: date
             * @description Since when that code has meant that province.
             */
            province_valid_from?: string | null;
            /** @description Name for narrow places. */
            short_name?: string | null;
            /** @description What it is. */
            type: components["schemas"]["OrganisationType"];
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to?: string | null;
            /**
             * Format: int32
             * @description Version, also in `ETag`.
             */
            version: number;
        };
        /** @description How a request was decided. */
        Outcome: {
            /**
             * Format: date
             * @description Until when.
             */
            due_on?: string | null;
            /** @enum {string} */
            kind: "supplement";
            /** @description Which. */
            missing_papers: string[];
        } | {
            /** @description The ground of Luật TGPL Đ.30 kh.3. */
            ground: components["schemas"]["RefusalGround"];
            /** @enum {string} */
            kind: "refused";
            /** @description In words. */
            reason: string;
        } | {
            /** @enum {string} */
            kind: "transferred";
            /** @description Why. */
            reason: string;
            /** @description To whom. */
            to: components["schemas"]["OrganisationId"];
        } | {
            /** @enum {string} */
            kind: "returned";
            /** @description Why. */
            reason: string;
        } | {
            /** @description The answer. */
            answer: string;
            /** @enum {string} */
            kind: "answered";
            /**
             * Format: int32
             * @description Its number in the year's register.
             */
            number: number;
            /**
             * Format: int32
             * @description The year.
             */
            year: number;
        } | {
            /** @enum {string} */
            kind: "withdrawn";
            /** @description Why. */
            reason: string;
        };
        /** @description One page of a list. */
        Page_AbsenceView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: date
                 * @description First day.
                 */
                from_on: string;
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /** @description Why. */
                kind: components["schemas"]["AbsenceKind"];
                /**
                 * Format: date
                 * @description Last day.
                 */
                to_on: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_AccountView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: date-time
                 * @description Since when there is such an account.
                 */
                created_at: string;
                /**
                 * @description Name as shown.
                 * @example Lý Văn Páo
                 */
                display_name: string;
                /** @description Mail, for invitations and forgotten passwords. */
                email?: string | null;
                /** @description Id. */
                id: components["schemas"]["AccountId"];
                /** @description The organisation whose member the account is. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description Roles held now, earlier and later. */
                roles: components["schemas"]["RoleGrantView"][];
                /** @description Whether a second factor is set up. */
                second_factor: boolean;
                /** @description Where it stands. */
                state: components["schemas"]["AccountState"];
                /**
                 * @description User name.
                 * @example canbo.langson
                 */
                username: string;
                /**
                 * Format: int32
                 * @description Version, also in `ETag`; it counts changes of the roles too.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_AssignmentView: {
            /** @description The rows. */
            data: {
                document_id?: components["schemas"]["DocumentId"] | null;
                /** @description Why another one was due. */
                end_ground?: string | null;
                /** @description In words. */
                end_reason?: string | null;
                /**
                 * Format: date-time
                 * @description Since when.
                 */
                from_at: string;
                /** @description Id. */
                id: components["schemas"]["AssignmentId"];
                /** @description Who. */
                practitioner_id: components["schemas"]["PractitionerId"];
                /** @description Their name. */
                practitioner_name: string;
                /** @description Hundredths of the case. */
                share: components["schemas"]["Hundredths"];
                /**
                 * Format: date-time
                 * @description Until when; none while it lasts.
                 */
                to_at?: string | null;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_AuditEventView: {
            /** @description The rows. */
            data: {
                /**
                 * @description The operation.
                 * @example case_create
                 */
                act: string;
                /**
                 * Format: uuid
                 * @description The account or program that acted.
                 */
                actor_id?: string | null;
                /** @description Its name as shown now; none for a program. */
                actor_name?: string | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /**
                 * @description Class of the data.
                 * @example S2
                 */
                class: string;
                /** @description Fields read or changed. */
                fields: string[];
                /**
                 * Format: int64
                 * @description Number in the organisation's chain, once it is chained.
                 */
                link?: number | null;
                /**
                 * Format: uuid
                 * @description The record.
                 */
                object_id?: string | null;
                /**
                 * @description Kind of record.
                 * @example case
                 */
                object_type: string;
                /** @description Whose record it was. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description Why, where a reason is asked. */
                reason?: string | null;
                /**
                 * Format: uuid
                 * @description The request.
                 */
                request_id: string;
                /**
                 * Format: int64
                 * @description Number in the log.
                 */
                seq: number;
                /**
                 * Format: uuid
                 * @description Its session.
                 */
                session_id?: string | null;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_CalendarDay: {
            /** @description The rows. */
            data: {
                /**
                 * Format: int64
                 * @description Cases whose next step is due.
                 */
                cases: number;
                /**
                 * Format: date
                 * @description The day.
                 */
                day: string;
                /**
                 * Format: int64
                 * @description Hearings.
                 */
                hearings: number;
                /**
                 * @description What the calendar of the State calls it, where it is not as every week's.
                 * @example Quốc khánh
                 */
                name?: string | null;
                /**
                 * Format: int64
                 * @description Duties not done that are due.
                 */
                obligations: number;
                /** @description Nobody works on it. */
                off: boolean;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_CalendarFeed: {
            /** @description The rows. */
            data: {
                /**
                 * @description Its address, told once: it holds the secret.
                 * @example https://tgpl.example/api/v1/public/calendars/9QXRT4BDHW6C7K2M
                 */
                address?: string | null;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When a program last fetched it.
                 */
                fetched_at?: string | null;
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /** @description Whose duties and hearings. */
                owner: components["schemas"]["FeedOwner"];
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_CaseView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: date-time
                 * @description The entry in the register, from which the time limits run (TT 12/2018 Đ.5).
                 */
                accepted_at: string;
                branch_id?: components["schemas"]["OrganisationId"] | null;
                /**
                 * @description Official code, unique with its organisation: `TT.TGTT.01.2026`.
                 * @example TT.TGTT.01.2026
                 */
                code: string;
                end_reason?: components["schemas"]["EndReason"] | null;
                /**
                 * Format: date
                 * @description Day of the end.
                 */
                ended_on?: string | null;
                /** @description Field of law. */
                field: string;
                /**
                 * Format: date
                 * @description Day on which the finished file was handed over.
                 */
                file_received_on?: string | null;
                /** @description Form of aid. */
                form: components["schemas"]["Form"];
                /** @description Id. */
                id: components["schemas"]["CaseId"];
                next_action?: components["schemas"]["NextAction"] | null;
                /** @description The provider. */
                organisation_id: components["schemas"]["OrganisationId"];
                origin_case_id?: components["schemas"]["CaseId"] | null;
                /** @description Result in a sentence; not in lists. */
                outcome?: string | null;
                person_id?: components["schemas"]["PersonId"] | null;
                /** @description The person's name as this caller may see it. */
                person_name?: string | null;
                /** @description Practitioners assigned now. */
                practitioner_ids: components["schemas"]["PractitionerId"][];
                /** @description The same with their names. */
                practitioners: components["schemas"]["Carrier"][];
                /** @description Accepted before the proofs were there. */
                proof_pending: boolean;
                /**
                 * Format: date
                 * @description Day of the request's receipt.
                 */
                received_on: string;
                replacement?: components["schemas"]["ReplacementGround"] | null;
                /** @description The request it came from. */
                request_id: components["schemas"]["RequestId"];
                role?: components["schemas"]["Role"] | null;
                /** @description Minor, HIV, trafficking or violence: initials in lists, its own rules for reading. */
                sealed: boolean;
                /** @description Where it stands. */
                state: components["schemas"]["CaseState"];
                /** @description Found successful (court participation). */
                successful?: boolean | null;
                /**
                 * @description Labels, in order; not where the caller sees masked rows only, nor in `as_of`.
                 * @example [
                 *       "chiến dịch 2026"
                 *     ]
                 */
                tags: string[];
                transfer_to_id?: components["schemas"]["OrganisationId"] | null;
                /** @description Accepted as urgent. */
                urgent: boolean;
                /**
                 * Format: int32
                 * @description Version, also in `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_ClosingView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: int32
                 * @description Cases accepted in it.
                 */
                accepted: number;
                /**
                 * Format: date-time
                 * @description When it was closed.
                 */
                at: string;
                branch_id?: components["schemas"]["OrganisationId"] | null;
                /**
                 * Format: int32
                 * @description Cases ended in it.
                 */
                ended: number;
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /** @description The provider. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description Month, half-year or year. */
                period: components["schemas"]["RegisterPeriod"];
                /**
                 * Format: date
                 * @description First day.
                 */
                period_from: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                period_to: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_CommuneView: {
            /** @description The rows. */
            data: {
                /**
                 * @description Official code, good together with `valid_from`.
                 * @example 06046
                 */
                code: string;
                /** @description District, until 30/06/2025. */
                district?: string | null;
                /**
                 * @description Name with its kind.
                 * @example Xã Tràng Định
                 */
                name: string;
                /** @description Its province. */
                province_code: string;
                /**
                 * @description Name of its province.
                 * @example Tỉnh Lạng Sơn
                 */
                province_name: string;
                /**
                 * Format: date
                 * @description First day.
                 */
                valid_from: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                valid_to?: string | null;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_ContractView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: uuid
                 * @description The contract that it prolongs.
                 */
                extends_id?: string | null;
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /**
                 * @description Number of the contract.
                 * @example 05/2026/HĐ-TGPL
                 */
                number: string;
                /**
                 * Format: date
                 * @description Day of the signature.
                 */
                signed_on: string;
                /**
                 * Format: date
                 * @description First day.
                 */
                valid_from: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                valid_to: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_DelegationView: {
            /** @description The rows. */
            data: {
                branch_id?: components["schemas"]["OrganisationId"] | null;
                /** @description Whose role. */
                from_account_id: components["schemas"]["AccountId"];
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /** @description At this organisation. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description Why. */
                reason?: string | null;
                /** @description The role. */
                role: components["schemas"]["AccountRole"];
                /** @description Who exercises it. */
                to_account_id: components["schemas"]["AccountId"];
                /**
                 * Format: date-time
                 * @description From this instant.
                 */
                valid_from: string;
                /**
                 * Format: date-time
                 * @description Until this instant, or the end of the right of the one who delegated.
                 */
                valid_to?: string | null;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_DocumentView: {
            /** @description The rows. */
            data: {
                /** @description Who added or issued it. */
                author_name?: string | null;
                case_id?: components["schemas"]["CaseId"] | null;
                /**
                 * @description How sensitive it is: `S2` personal, `S3` sensitive, `S4` sealed.
                 * @example S3
                 */
                class: string;
                /**
                 * Format: date-time
                 * @description When it was added.
                 */
                created_at: string;
                dossier_item?: components["schemas"]["DossierItem"] | null;
                /** @description Formats in which it can be had; papers made from the record as `pdf` and `docx`. */
                formats: string[];
                /** @description Id. */
                id: components["schemas"]["DocumentId"];
                /**
                 * Format: date
                 * @description Day of issue.
                 */
                issued_on?: string | null;
                /**
                 * @description `file` for an upload, else the kind of the paper: `receipt`, `court_assignment`…
                 * @example court_assignment
                 */
                kind: string;
                /**
                 * @description Type of the original.
                 * @example application/pdf
                 */
                media_type: string;
                /**
                 * @description Number and symbol in the outgoing register.
                 * @example 12/QĐ-TGPL
                 */
                number?: string | null;
                /** @description The provider. */
                organisation_id: components["schemas"]["OrganisationId"];
                replaced_by_id?: components["schemas"]["DocumentId"] | null;
                replaces_id?: components["schemas"]["DocumentId"] | null;
                request_id?: components["schemas"]["RequestId"] | null;
                /** @description SHA-256 of the original, in hexadecimal digits. */
                sha256: string;
                /**
                 * Format: int64
                 * @description Bytes of the original.
                 */
                size: number;
                /**
                 * @description What it is called.
                 * @example Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng
                 */
                title: string;
                /**
                 * Format: int32
                 * @description Version, also in `ETag`.
                 */
                version: number;
                /**
                 * Format: date-time
                 * @description Since when it no longer holds.
                 */
                withdrawn_at?: string | null;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_DraftSummary: {
            /** @description The rows. */
            data: {
                /**
                 * Format: date-time
                 * @description When it was begun.
                 */
                created_at: string;
                /**
                 * @description The form.
                 * @example request
                 */
                form: string;
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The record it is about.
                 */
                subject_id?: string | null;
                /**
                 * Format: date-time
                 * @description When it was last kept.
                 */
                updated_at: string;
                /**
                 * Format: int32
                 * @description Version, to be sent as `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_HearingView: {
            /** @description The rows. */
            data: {
                /**
                 * @description Its official code.
                 * @example TT.TGTT.01.2026
                 */
                case_code: string;
                /** @description The case. */
                case_id: components["schemas"]["CaseId"];
                /** @description Id. */
                id: components["schemas"]["ProceedingId"];
                /**
                 * Format: date
                 * @description The day.
                 */
                on_date: string;
                /** @description The provider. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description Those who work on the case. */
                practitioner_ids: components["schemas"]["PractitionerId"][];
                /** @description Simplified procedure. */
                simplified: boolean;
                /** @description Which stage. */
                stage: components["schemas"]["Stage"];
                /**
                 * Format: date-time
                 * @description When it starts.
                 */
                starts_at?: string | null;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_HistoryView: {
            /** @description The rows. */
            data: {
                /** @description Who did it. */
                actor_name?: string | null;
                /**
                 * Format: date-time
                 * @description When it was written down.
                 */
                at: string;
                /** @description Dates, ids and reasons of the act. */
                detail: Record<string, never>;
                /**
                 * @description What happened.
                 * @example assign
                 */
                event: string;
                /** @description The state left. */
                from_state?: string | null;
                /** @description The state entered. */
                to_state: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_JobRowView: {
            /** @description The rows. */
            data: {
                /** @description Its code, where the caller could see it when the job was asked for. */
                code?: string | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                done_at?: string | null;
                /**
                 * Format: int64
                 * @description Its place in the job, from 1.
                 */
                number: number;
                outcome?: components["schemas"]["RowOutcome"] | null;
                problem?: components["schemas"]["RowProblem"] | null;
                /**
                 * Format: uuid
                 * @description The record.
                 */
                record_id: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_JobView: {
            /** @description The rows. */
            data: {
                /** @description What became of the rows that are done. */
                counts: components["schemas"]["JobCounts"];
                /**
                 * Format: date-time
                 * @description When it was asked for.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it ended.
                 */
                ended_at?: string | null;
                /** @description Id. */
                id: components["schemas"]["JobId"];
                /** @description What it does. */
                kind: components["schemas"]["JobKind"];
                /** @description How far it is. */
                progress: components["schemas"]["JobProgress"];
                /** @description Whether `undo` would make another job of it now. */
                reversible: boolean;
                /**
                 * Format: date-time
                 * @description When its first row was done.
                 */
                started_at?: string | null;
                /**
                 * Format: date-time
                 * @description From when on its rows are done. Cancelled before, it changes nothing at all.
                 */
                starts_at: string;
                /** @description Where it stands. */
                state: components["schemas"]["JobState"];
                undoes_id?: components["schemas"]["JobId"] | null;
                undone_by_id?: components["schemas"]["JobId"] | null;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_NoteView: {
            /** @description The rows. */
            data: {
                /** @description The text. */
                body: string;
                /**
                 * Format: date-time
                 * @description When it was written.
                 */
                created_at: string;
                /** @description Id. */
                id: components["schemas"]["NoteId"];
                /**
                 * Format: int32
                 * @description Version.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_NoticeView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /**
                 * @description The duty, where it is about one.
                 * @example DL04
                 */
                duty?: string | null;
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /**
                 * @description What happened.
                 * @example case.assigned
                 */
                kind: string;
                /**
                 * @description The same in Vietnamese.
                 * @example Bạn được cử thực hiện vụ việc
                 */
                label: string;
                /**
                 * Format: date-time
                 * @description When the caller saw it.
                 */
                read_at?: string | null;
                /**
                 * @description Official code of the case, receipt number of the request.
                 * @example TT.TGTT.01.2026
                 */
                subject_code: string;
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                subject_id: string;
                /**
                 * @description `request` or `case`.
                 * @example case
                 */
                subject_type: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_ObligationView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: int32
                 * @description How many of them.
                 */
                amount: number;
                branch_id?: components["schemas"]["OrganisationId"] | null;
                /**
                 * @description What its time counts.
                 * @example working_days
                 */
                clock: string;
                /**
                 * Format: date-time
                 * @description When it was met.
                 */
                done_at?: string | null;
                /**
                 * Format: date-time
                 * @description When it is due; for periods of days the midnight that closes the last day.
                 */
                due_at: string;
                /**
                 * @description Code of the duty.
                 * @example DL04
                 */
                duty: string;
                /** @description Whether the law allows it a longer period that it was not given yet. */
                extendable: boolean;
                /** @description The longer period of the law's exception holds. */
                extended: boolean;
                /**
                 * Format: date-time
                 * @description When it was due at first, before the calendar changed or it was extended.
                 */
                first_due_at: string;
                /** @description Id. */
                id: components["schemas"]["ObligationId"];
                /**
                 * @description The duty in words.
                 * @example Cử người thực hiện tham gia tố tụng
                 */
                label: string;
                /**
                 * @description Article of law.
                 * @example Luật Đ.31 kh.2
                 */
                legal_basis: string;
                next_action?: components["schemas"]["NextAction"] | null;
                /** @description The provider. */
                organisation_id: components["schemas"]["OrganisationId"];
                owner_practitioner_id?: components["schemas"]["PractitionerId"] | null;
                /**
                 * @description The role whose queue shows it.
                 * @example director
                 */
                owner_role: string;
                /** @description The name of the person it is about as this caller may see it. */
                person_name?: string | null;
                /**
                 * Format: date-time
                 * @description The event its time runs from.
                 */
                starts_at: string;
                /**
                 * @description Official code of the case, receipt number of the request.
                 * @example TT.TGTT.01.2026
                 */
                subject_code: string;
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                subject_id: string;
                /**
                 * @description `request` or `case`.
                 * @example case
                 */
                subject_type: string;
                /** @description How it stands. */
                timeliness: components["schemas"]["Timeliness"];
                /** @description False while the official calendar of a year it touches is not known. */
                verified: boolean;
                /**
                 * Format: int32
                 * @description Version, to be sent as `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_OpenSessionView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: date-time
                 * @description Since when.
                 */
                created_at: string;
                /** @description Whether it is the one that asks. */
                current: boolean;
                /**
                 * Format: date-time
                 * @description When it ends at the latest.
                 */
                expires_at: string;
                /** @description Id. */
                id: components["schemas"]["SessionId"];
                /**
                 * Format: date-time
                 * @description When its tokens were last refreshed.
                 */
                last_used_at: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_OrganisationView: {
            /** @description The rows. */
            data: {
                /** @description Address of the office. */
                address?: string | null;
                /**
                 * @description First part of the codes of its cases: `TT`, `CN1`.
                 * @example TT
                 */
                case_unit?: string | null;
                /**
                 * @description Short code, unique together with `valid_from`.
                 * @example TT-20
                 */
                code: string;
                /** @description Mail of the office. */
                email?: string | null;
                /** @description The decision that made it, the contract or the registration paper. */
                established_by?: string | null;
                /** @description Id. */
                id: components["schemas"]["OrganisationId"];
                /**
                 * @description Official name.
                 * @example Trung tâm trợ giúp pháp lý nhà nước tỉnh Lạng Sơn
                 */
                name: string;
                parent_id?: components["schemas"]["OrganisationId"] | null;
                /** @description Telephone of the office. */
                phone?: string | null;
                /**
                 * @description Code of its province; a code means a province only together with `province_valid_from`.
                 * @example 20
                 */
                province_code?: string | null;
                /**
                 * Format: date
                 * @description Since when that code has meant that province.
                 */
                province_valid_from?: string | null;
                /** @description Name for narrow places. */
                short_name?: string | null;
                /** @description What it is. */
                type: components["schemas"]["OrganisationType"];
                /**
                 * Format: date
                 * @description First day.
                 */
                valid_from: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                valid_to?: string | null;
                /**
                 * Format: int32
                 * @description Version, also in `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_PartyView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: int32
                 * @description Year of birth.
                 */
                birth_year?: number | null;
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /** @description Full name. */
                name: string;
                /** @description What they are in the proceedings. */
                role?: string | null;
                /** @description Which side. */
                side: components["schemas"]["Side"];
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_PersonView: {
            /** @description The rows. */
            data: {
                /** @description The address within the commune, only when it was asked to be shown. */
                address?: string | null;
                birth_date?: components["schemas"]["PartialDate"] | null;
                branch_id?: components["schemas"]["OrganisationId"] | null;
                /** @description Code of the commune of residence. */
                commune_code?: string | null;
                /** @description Its name. */
                commune_name?: string | null;
                /**
                 * Format: date-time
                 * @description When it was recorded.
                 */
                created_at: string;
                /** @description Ethnic group, to those who need it. */
                ethnicity?: string | null;
                /** @description Full name; initials in lists when the record is sealed. */
                full_name: string;
                /** @description Id. */
                id: components["schemas"]["PersonId"];
                /** @description Citizen number: `******1234`, whole only when it was asked to be shown. */
                id_number?: string | null;
                /** @description Where the citizen number disagrees with the record. */
                id_number_warnings: components["schemas"]["CitizenIdWarning"][];
                /** @description Language spoken. */
                language?: string | null;
                /**
                 * Format: uuid
                 * @description The last merge of this record with another one, where the caller may undo it and nobody has changed either of the
                 *     two since; not in lists.
                 */
                merge_id?: string | null;
                merged_into_id?: components["schemas"]["PersonId"] | null;
                /** @description What is to be minded. */
                needs: string[];
                /** @description The provider that keeps the record. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description Telephone number: `09****678`, whole only when it was asked to be shown. */
                phone?: string | null;
                /** @description How the person can be reached without danger. */
                safe_contact?: string | null;
                /** @description Class S4: minor in proceedings, HIV, trafficking, violence. */
                sealed: boolean;
                sex?: components["schemas"]["Sex"] | null;
                /**
                 * Format: int32
                 * @description Version, also in `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_PractitionerView: {
            /** @description The rows. */
            data: {
                branch_id?: components["schemas"]["OrganisationId"] | null;
                /** @description Number of the card. */
                card_number?: string | null;
                /**
                 * @description Fields of law.
                 * @example [
                 *       "criminal"
                 *     ]
                 */
                fields: string[];
                /**
                 * @description Name.
                 * @example Hoàng Thị Kim Chi
                 */
                full_name: string;
                /** @description Id. */
                id: components["schemas"]["PractitionerId"];
                internal?: components["schemas"]["PractitionerInternal"] | null;
                /** @description Kind. */
                kind: components["schemas"]["PractitionerKind"];
                /**
                 * @description Languages beside Vietnamese.
                 * @example [
                 *       "Tày",
                 *       "Nùng"
                 *     ]
                 */
                languages: string[];
                /** @description Telephone of the office. */
                office_phone?: string | null;
                /** @description The provider. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description Its name. */
                organisation_name: string;
                /**
                 * Format: date
                 * @description First day with this provider.
                 */
                valid_from: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                valid_to?: string | null;
                /**
                 * Format: int32
                 * @description Version, also in `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_ProceedingsBodyView: {
            /** @description The rows. */
            data: {
                /** @description Id. */
                id: components["schemas"]["ProceedingsBodyId"];
                /** @description Kind. */
                kind: components["schemas"]["BodyKind"];
                /**
                 * @description Official name.
                 * @example Tòa án nhân dân khu vực 1 - Lạng Sơn
                 */
                name: string;
                /** @description Telephone of the office. */
                phone?: string | null;
                /** @description Code of its province. */
                province_code?: string | null;
                /**
                 * Format: date
                 * @description First day.
                 */
                valid_from: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                valid_to?: string | null;
                /**
                 * Format: int32
                 * @description Version, also in `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_ProceedingView: {
            /** @description The rows. */
            data: {
                body_id?: components["schemas"]["ProceedingsBodyId"] | null;
                /** @description The body, by name. */
                body_name?: string | null;
                /** @description The case. */
                case_id: components["schemas"]["CaseId"];
                /** @description Id. */
                id: components["schemas"]["ProceedingId"];
                /** @description A stage entered, or a hearing set. */
                kind: components["schemas"]["ProceedingKind"];
                /**
                 * Format: date
                 * @description Until when the court had to tell the date of a hearing (DL20).
                 */
                notice_due_on?: string | null;
                /** @description The notice came later than that. */
                notice_late: boolean;
                /**
                 * Format: date
                 * @description When the notice of a hearing came in.
                 */
                notice_received_on?: string | null;
                /**
                 * Format: date
                 * @description The day.
                 */
                on_date: string;
                /** @description What came of it. */
                result?: string | null;
                /** @description Simplified procedure. */
                simplified: boolean;
                /** @description Which stage. */
                stage: components["schemas"]["Stage"];
                /**
                 * Format: date-time
                 * @description When a hearing starts.
                 */
                starts_at?: string | null;
                /**
                 * Format: int32
                 * @description Version.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_ProvinceDue: {
            /** @description The rows. */
            data: {
                /**
                 * @description Its name.
                 * @example Tỉnh Lạng Sơn
                 */
                name: string;
                /** @description Its State centre. */
                organisation_id: components["schemas"]["OrganisationId"];
                /**
                 * Format: int64
                 * @description Cases of the centre whose next step was due before today.
                 */
                overdue: number;
                /**
                 * @description Code of the province.
                 * @example 20
                 */
                province_code: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_ProvinceView: {
            /** @description The rows. */
            data: {
                /**
                 * @description Official code, good together with `valid_from`.
                 * @example 20
                 */
                code: string;
                /**
                 * Format: int32
                 * @description Communes in it, where counted.
                 */
                commune_count?: number | null;
                current?: components["schemas"]["ProvinceRef"] | null;
                /**
                 * @description Name with its kind.
                 * @example Tỉnh Lạng Sơn
                 */
                name: string;
                /**
                 * @description `Tỉnh` or `Thành phố`.
                 * @example Tỉnh
                 */
                type: string;
                /**
                 * Format: date
                 * @description First day.
                 */
                valid_from: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                valid_to?: string | null;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_RequestSummary: {
            /** @description The rows. */
            data: {
                /** @description The account that recorded it. */
                author_id: components["schemas"]["AccountId"];
                branch_id?: components["schemas"]["OrganisationId"] | null;
                case_id?: components["schemas"]["CaseId"] | null;
                /** @description How it came. */
                channel: components["schemas"]["Channel"];
                /** @description Field of law. */
                field?: string | null;
                form?: components["schemas"]["Form"] | null;
                /** @description Id. */
                id: components["schemas"]["RequestId"];
                next_action?: components["schemas"]["NextAction"] | null;
                /** @description The provider. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description Its name. */
                organisation_name: string;
                origin_request_id?: components["schemas"]["RequestId"] | null;
                person_id?: components["schemas"]["PersonId"] | null;
                /** @description The person's name; initials where the request is sealed. */
                person_name?: string | null;
                /**
                 * @description The number on the receipt.
                 * @example TT20-260805-0012
                 */
                receipt_number: string;
                /**
                 * Format: date-time
                 * @description When it was received, at the first provider.
                 */
                received_at: string;
                role?: components["schemas"]["Role"] | null;
                /** @description Class S4: minor in proceedings, HIV, trafficking, violence. */
                sealed: boolean;
                /** @description Where it stands. */
                state: components["schemas"]["RequestState"];
                transfer_to_id?: components["schemas"]["OrganisationId"] | null;
                urgent_ground?: components["schemas"]["UrgentGround"] | null;
                /**
                 * Format: int32
                 * @description Version, also in `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_SavedView: {
            /** @description The rows. */
            data: {
                /**
                 * Format: uuid
                 * @description Id.
                 */
                id: string;
                /** @description The caller's page opens with it: as their own choice, or, where they made none, as that of their role. */
                is_default: boolean;
                /** @description Whether the caller may change it. */
                mine: boolean;
                /**
                 * @description Its name.
                 * @example Vụ của trẻ em, hạn tuần này
                 */
                name: string;
                /** @description Who keeps it. */
                owner_name?: string | null;
                /** @description The page it belongs to. */
                page: components["schemas"]["ViewPage"];
                /**
                 * @description The page's filter as it stands in its address, percent-encoded. Values may be `@me`, `@my-unit`, `@today` and `@today+7d`: the
                 *     page reads them as of whom and when it is opened.
                 * @example practitioner_id=@me&due_at[lt]=@today%2B7d
                 */
                query: string;
                role?: components["schemas"]["AccountRole"] | null;
                /** @description The page opens with it for those of the unit who hold the role and chose none of their own. */
                role_default: boolean;
                /** @description Who sees it. */
                shared: components["schemas"]["Shared"];
                /**
                 * Format: int32
                 * @description Version, to be sent as `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_ServiceAccountView: {
            /** @description The rows. */
            data: {
                /**
                 * @description Its name at `/oauth/token`.
                 * @example svc-4f1a9c20d7be
                 */
                client_id: string;
                /**
                 * Format: date-time
                 * @description Since when there is such a program.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was switched off.
                 */
                ended_at?: string | null;
                /**
                 * Format: date-time
                 * @description Until when its keys are good.
                 */
                expires_at: string;
                /** @description Id. */
                id: components["schemas"]["ServiceAccountId"];
                /** @description Its public keys. */
                keys: components["schemas"]["PublicKey"][];
                /**
                 * @description What it is.
                 * @example Cổng dịch vụ công tỉnh Lạng Sơn
                 */
                name: string;
                /** @description For whom it works. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description The person who answers for it. */
                owner_id: components["schemas"]["AccountId"];
                /** @description Functions that it may use. */
                scopes: string[];
                /**
                 * Format: int32
                 * @description Version, also in `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_TagView: {
            /** @description The rows. */
            data: {
                /**
                 * @description The label.
                 * @example chiến dịch 2026
                 */
                tag: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_WorkItem: {
            /** @description The rows. */
            data: {
                /**
                 * @description Official code of a case, receipt number of a request.
                 * @example TT.TGTT.01.2026
                 */
                code: string;
                /**
                 * Format: date-time
                 * @description When it was recorded.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                next_action?: components["schemas"]["NextAction"] | null;
                /** @description The provider. */
                organisation_id: components["schemas"]["OrganisationId"];
                /** @description The person's name as this caller may see it. */
                person_name?: string | null;
                /**
                 * @description Where it stands.
                 * @example accepted
                 */
                state: string;
                /**
                 * @description `request` or `case`.
                 * @example case
                 */
                subject_type: string;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /** @description One page of a list. */
        Page_WorkSessionView: {
            /** @description The rows. */
            data: {
                /** @description The case. */
                case_id: components["schemas"]["CaseId"];
                /** @description Who of the body worked with confirms it. */
                confirmed_by?: string | null;
                /**
                 * Format: date-time
                 * @description Until.
                 */
                ends_at: string;
                /**
                 * Format: int32
                 * @description Half sessions it counts: four hours are two (TT 02/2021).
                 */
                half_sessions: number;
                /** @description Id. */
                id: components["schemas"]["WorkSessionId"];
                /** @description What it was. */
                kind: components["schemas"]["SessionKind"];
                /** @description Where. */
                place?: string | null;
                /** @description Who worked. */
                practitioner_id: components["schemas"]["PractitionerId"];
                /**
                 * Format: date-time
                 * @description From.
                 */
                starts_at: string;
                /** @description What was done. */
                summary?: string | null;
                /**
                 * Format: int32
                 * @description Version.
                 */
                version: number;
            }[];
            /** @description Where the list goes on. */
            page: components["schemas"]["Next"];
        };
        /**
         * @description A date of which the day, or the month and the day, may be unknown: YYYY, YYYY-MM or YYYY-MM-DD.
         * @example 1991-05
         */
        PartialDate: string;
        /** @description Somebody on a side of a matter. */
        Party: {
            /**
             * Format: int32
             * @description Year of birth.
             * @example 1991
             */
            birth_year?: number | null;
            /** @description Full name as written. */
            name: components["schemas"]["PersonName"];
            role?: components["schemas"]["Line100"] | null;
            /** @description On which side. */
            side: components["schemas"]["Side"];
        };
        /** @description Somebody on a side of the matter. */
        PartyView: {
            /**
             * Format: int32
             * @description Year of birth.
             */
            birth_year?: number | null;
            /** @description Full name. */
            name: string;
            /** @description What they are in the matter. */
            role?: string | null;
            /** @description On which side. */
            side: components["schemas"]["Side"];
        };
        /** @description A new password. */
        PasswordChange: {
            /**
             * Format: password
             * @description The present one.
             * @example mat-khau-thu-nghiem
             */
            current: string;
            /**
             * Format: password
             * @description The new one, at least 10 characters.
             * @example mot-mat-khau-moi
             */
            new: string;
        };
        /** @description Who forgot the password. */
        PasswordForgotten: {
            /**
             * @description User name.
             * @example giamdoc.langson
             */
            username: string;
        };
        /** @description A new password with the secret of the mail. */
        PasswordWithToken: {
            /**
             * @description The new password, at least 10 characters.
             * @example mat-khau-moi-cua-toi
             */
            password: string;
            /**
             * @description The secret of the link in the mail.
             * @example x4Jt7nq0Y3mB9pVwZr2sKd8fGh1uLcEaTiQo5yXvNbM
             */
            token: string;
        };
        /** @enum {string} */
        Permission: "request_list" | "request_read" | "request_create" | "request_update" | "request_decide" | "request_document_read" | "request_document_create" | "person_search" | "person_read" | "person_create" | "person_update" | "person_merge" | "eligibility_check" | "eligibility_read" | "eligibility_read_sealed" | "eligibility_record" | "conflict_check" | "case_list" | "case_read" | "case_create" | "case_update" | "case_tag" | "case_act" | "case_decide" | "case_archive" | "note_read" | "note_write" | "case_document_read" | "case_document_create" | "document_read" | "document_withdraw" | "assignment_read" | "assignment_decide" | "practitioner_list" | "practitioner_read" | "practitioner_write" | "organisation_read" | "organisation_write" | "reference_read" | "reference_write" | "obligation_list" | "row_export" | "account_read" | "account_manage" | "service_account_manage" | "audit_read" | "own_account";
        /** @description Somebody who may be the one looked for. Of other provinces: score, initials, year of birth and commune. */
        PersonCandidate: {
            /**
             * Format: int32
             * @description Year of birth.
             */
            birth_year?: number | null;
            /** @description Code of the commune. */
            commune_code?: string | null;
            /** @description Its name. */
            commune_name?: string | null;
            /** @description Each field's part in the score, where duplicates are compared. */
            fields?: components["schemas"]["FieldScore"][];
            id?: components["schemas"]["PersonId"] | null;
            /** @description Name as the caller may see it: whole or initials. */
            name: string;
            organisation_id?: components["schemas"]["OrganisationId"] | null;
            /**
             * Format: int32
             * @description Points of likeness; none when no name was given.
             */
            score?: number | null;
            verdict?: components["schemas"]["Verdict"] | null;
        };
        /** @description What a search found, best first, at most fifty. */
        PersonCandidates: {
            /** @description The candidates. */
            data: components["schemas"]["PersonCandidate"][];
        };
        /** @description What is recorded of a person. */
        PersonContent: {
            address?: components["schemas"]["Line200"] | null;
            birth_date?: components["schemas"]["PartialDate"] | null;
            commune_code?: components["schemas"]["Line10"] | null;
            ethnicity?: components["schemas"]["Line50"] | null;
            /** @description Full name as written. */
            full_name: components["schemas"]["PersonName"];
            language?: components["schemas"]["Line50"] | null;
            /** @description What is to be minded: an interpreter, large print, home visit. */
            needs?: components["schemas"]["Line60"][];
            phone?: components["schemas"]["PhoneNumber"] | null;
            safe_contact?: components["schemas"]["Line200"] | null;
            sex?: components["schemas"]["Sex"] | null;
        };
        /** @enum {string} */
        PersonField: "full_name" | "birth_date" | "sex" | "ethnicity" | "id_number" | "phone" | "commune_code" | "address" | "language" | "needs" | "safe_contact";
        /**
         * Format: uuid
         * @description One who asks for or receives legal aid.
         */
        PersonId: string;
        /** @description Which two records are one person's, as they were read. */
        PersonMerge: {
            /**
             * @description From which record each field is taken; what is not named stays as it is in the one that is kept.
             * @example {
             *       "phone": "merge"
             *     }
             */
            fields?: {
                [key: string]: components["schemas"]["MergeSide"];
            };
            /** @description The record that is kept. */
            keep_id: components["schemas"]["PersonId"];
            /**
             * Format: int32
             * @description The version of the one that is kept.
             */
            keep_version: number;
            /** @description The record that goes into it. */
            merge_id: components["schemas"]["PersonId"];
            /**
             * Format: int32
             * @description The version of the one that is merged.
             */
            merge_version: number;
        };
        /** @description A merge, standing or undone. */
        PersonMergeView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who merged them. */
            author_id: components["schemas"]["AccountId"];
            /** @description Cases that went over. */
            cases: number;
            /** @description The fields that were taken from the one that was merged. */
            fields: components["schemas"]["PersonField"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The record that is kept. */
            keep_id: components["schemas"]["PersonId"];
            /** @description The record that went into it. */
            merge_id: components["schemas"]["PersonId"];
            /** @description The provider that keeps both records. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Requests that went over. */
            requests: number;
            /**
             * Format: date-time
             * @description When.
             */
            undone_at?: string | null;
            undone_by?: components["schemas"]["AccountId"] | null;
        };
        /**
         * @description Full name as written, in one string: family, middle and given name are never split.
         * @example Hoàng Thị Mẫu
         */
        PersonName: string;
        /** @description Words or a number by which a person is looked for; one of the first three is needed. */
        PersonSearch: {
            /**
             * Format: int32
             * @description Year of birth.
             * @example 1991
             */
            birth_year?: number | null;
            id_number?: components["schemas"]["CitizenId"] | null;
            phone?: components["schemas"]["PhoneNumber"] | null;
            q?: components["schemas"]["Line100"] | null;
        };
        /** @description A person as the caller may see them. */
        PersonView: {
            /** @description The address within the commune, only when it was asked to be shown. */
            address?: string | null;
            birth_date?: components["schemas"]["PartialDate"] | null;
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Code of the commune of residence. */
            commune_code?: string | null;
            /** @description Its name. */
            commune_name?: string | null;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            created_at: string;
            /** @description Ethnic group, to those who need it. */
            ethnicity?: string | null;
            /** @description Full name; initials in lists when the record is sealed. */
            full_name: string;
            /** @description Id. */
            id: components["schemas"]["PersonId"];
            /** @description Citizen number: `******1234`, whole only when it was asked to be shown. */
            id_number?: string | null;
            /** @description Where the citizen number disagrees with the record. */
            id_number_warnings: components["schemas"]["CitizenIdWarning"][];
            /** @description Language spoken. */
            language?: string | null;
            /**
             * Format: uuid
             * @description The last merge of this record with another one, where the caller may undo it and nobody has changed either of the
             *     two since; not in lists.
             */
            merge_id?: string | null;
            merged_into_id?: components["schemas"]["PersonId"] | null;
            /** @description What is to be minded. */
            needs: string[];
            /** @description The provider that keeps the record. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Telephone number: `09****678`, whole only when it was asked to be shown. */
            phone?: string | null;
            /** @description How the person can be reached without danger. */
            safe_contact?: string | null;
            /** @description Class S4: minor in proceedings, HIV, trafficking, violence. */
            sealed: boolean;
            sex?: components["schemas"]["Sex"] | null;
            /**
             * Format: int32
             * @description Version, also in `ETag`.
             */
            version: number;
        };
        /** @description A petition to a state body. */
        Petition: {
            body_name?: components["schemas"]["Line200"] | null;
            /** @description A complicated matter: the longer period to answer (Luật TGPL Đ.36). */
            complicated?: boolean;
            /** @description What is petitioned. */
            reason: components["schemas"]["Prose1000"];
        };
        /**
         * @description Telephone number in E.164. Other usual ways of writing one are read as well.
         * @example +84912345678
         */
        PhoneNumber: string;
        /** @description A practitioner to be registered. */
        PractitionerCreate: {
            account_id?: components["schemas"]["AccountId"] | null;
            /**
             * Format: date
             * @description Day of the appointment or of the card.
             */
            appointed_on?: string | null;
            /**
             * Format: int32
             * @description Year of birth.
             * @example 1985
             */
            birth_year?: number | null;
            branch_id?: components["schemas"]["OrganisationId"] | null;
            card_number?: components["schemas"]["Line40"] | null;
            /**
             * Format: email
             * @description Mail.
             * @example kimchi@tgpl.example
             */
            email?: string | null;
            /** @description Fields of law. */
            fields?: components["schemas"]["FieldOfLaw"][];
            /** @description Name. */
            full_name: components["schemas"]["PersonName"];
            grade?: components["schemas"]["Grade"] | null;
            /**
             * Format: date
             * @description Since when in this grade.
             */
            graded_on?: string | null;
            /** @description Kind. */
            kind: components["schemas"]["PractitionerKind"];
            /** @description Languages beside Vietnamese. */
            languages?: components["schemas"]["Line40"][];
            office_phone?: components["schemas"]["PhoneNumber"] | null;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Whether the published list shows the practitioner; yes unless said. */
            published?: boolean;
            sex?: components["schemas"]["Sex"] | null;
            /**
             * Format: date
             * @description First day with this provider.
             */
            valid_from: string;
        };
        /**
         * Format: uuid
         * @description One who performs legal aid.
         */
        PractitionerId: string;
        /** @description What the published list does not show. */
        PractitionerInternal: {
            /**
             * Format: date
             * @description Last day of the absence that holds today.
             */
            absent_until?: string | null;
            account_id?: components["schemas"]["AccountId"] | null;
            /**
             * Format: date
             * @description Day of the appointment or of the card.
             */
            appointed_on?: string | null;
            /**
             * Format: int32
             * @description Year of birth.
             */
            birth_year?: number | null;
            /** @description Mail. */
            email?: string | null;
            /** @description Why the practitioner left. */
            end_ground?: string | null;
            grade?: components["schemas"]["Grade"] | null;
            /**
             * Format: date
             * @description Since when in this grade.
             */
            graded_on?: string | null;
            /**
             * Format: int64
             * @description Cases not ended yet.
             */
            open_cases: number;
            /** @description Whether the published list shows the practitioner. */
            published: boolean;
            sex?: components["schemas"]["Sex"] | null;
        };
        /** @enum {string} */
        PractitionerKind: "officer" | "contract_lawyer" | "organisation_lawyer" | "adviser" | "collaborator" | "probationer";
        /** @description What may be changed of a practitioner. Another kind or another provider is another entry from its day on. */
        PractitionerPatch: {
            account_id?: components["schemas"]["AccountId"] | null;
            /**
             * Format: date
             * @description Day of the appointment or of the card.
             */
            appointed_on?: string | null;
            branch_id?: components["schemas"]["OrganisationId"] | null;
            card_number?: components["schemas"]["Line40"] | null;
            email?: components["schemas"]["Line200"] | null;
            end_ground?: components["schemas"]["Line200"] | null;
            /** @description Fields of law. */
            fields?: components["schemas"]["FieldOfLaw"][];
            /** @description Name, to correct it. */
            full_name?: components["schemas"]["PersonName"];
            grade?: components["schemas"]["Grade"] | null;
            /**
             * Format: date
             * @description Since when in this grade.
             */
            graded_on?: string | null;
            /** @description Languages beside Vietnamese. */
            languages?: components["schemas"]["Line40"][];
            office_phone?: components["schemas"]["PhoneNumber"] | null;
            /** @description Whether the published list shows the practitioner. */
            published?: boolean;
            /**
             * Format: date
             * @description Last day with this provider; takes `end_ground`.
             */
            valid_to?: string | null;
        };
        /**
         * @description A practitioner. Who sees the public part only gets no more than the published list has: name, kind, organisation,
         *     card number, telephone of the office, fields and languages.
         */
        PractitionerView: {
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Number of the card. */
            card_number?: string | null;
            /**
             * @description Fields of law.
             * @example [
             *       "criminal"
             *     ]
             */
            fields: string[];
            /**
             * @description Name.
             * @example Hoàng Thị Kim Chi
             */
            full_name: string;
            /** @description Id. */
            id: components["schemas"]["PractitionerId"];
            internal?: components["schemas"]["PractitionerInternal"] | null;
            /** @description Kind. */
            kind: components["schemas"]["PractitionerKind"];
            /**
             * @description Languages beside Vietnamese.
             * @example [
             *       "Tày",
             *       "Nùng"
             *     ]
             */
            languages: string[];
            /** @description Telephone of the office. */
            office_phone?: string | null;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Its name. */
            organisation_name: string;
            /**
             * Format: date
             * @description First day with this provider.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to?: string | null;
            /**
             * Format: int32
             * @description Version, also in `ETag`.
             */
            version: number;
        };
        /** @description The work is done. */
        PrepareCompletion: {
            /** @description The result in a sentence. */
            outcome: components["schemas"]["Prose1000"];
        };
        /** @description A refusal (RFC 9457) */
        Problem: {
            /**
             * @description Stable
             * @enum {string}
             */
            code: "malformed" | "unknown_parameter" | "if_match_invalid" | "idempotency_key_missing" | "unauthenticated" | "wrong_credentials" | "second_factor_required" | "forbidden" | "not_found" | "method_not_allowed" | "not_acceptable" | "not_allowed_now" | "already_exists" | "overlap" | "conflict_of_interest" | "dossier_incomplete" | "in_flight" | "busy" | "stale" | "too_large" | "uri_too_long" | "unsupported_media_type" | "invalid" | "key_reused" | "weak_password" | "version_required" | "too_many" | "headers_too_large" | "internal" | "overloaded";
            detail?: string;
            errors: {
                code: string;
                message: string;
                /** @description JSON pointer into the body, or a parameter's name */
                pointer: string;
            }[];
            instance: string;
            request_id: string;
            status: number;
            /** @description Vietnamese, or English by Accept-Language */
            title: string;
            type: string;
        };
        /** @enum {string} */
        ProceduralStatus: "nguoi_bi_to_giac" | "nguoi_bi_kien_nghi_khoi_to" | "nguoi_bi_giu_khan_cap" | "nguoi_bi_bat" | "nguoi_bi_tam_giu" | "bi_can" | "bi_cao" | "bi_hai" | "nguoi_lam_chung" | "nguoi_chap_hanh_xu_ly_chuyen_huong" | "pham_nhan" | "duong_su";
        /**
         * Format: uuid
         * @description A stage or hearing of the proceedings a case takes part in.
         */
        ProceedingId: string;
        /** @enum {string} */
        ProceedingKind: "stage" | "hearing";
        /** @description Corrections of a stage or hearing; a field that is not given stays. */
        ProceedingPatch: {
            /**
             * Format: date
             * @description When the notice of a hearing came in.
             */
            notice_received_on?: string | null;
            /**
             * Format: date
             * @description The day, when it was moved.
             */
            on_date?: string;
            result?: components["schemas"]["Prose1000"] | null;
            /**
             * Format: date-time
             * @description When a hearing starts.
             */
            starts_at?: string | null;
        };
        /** @description A body to be registered. */
        ProceedingsBodyCreate: {
            /** @description Kind. */
            kind: components["schemas"]["BodyKind"];
            /** @description Official name, unique together with `valid_from`. */
            name: components["schemas"]["Line200"];
            phone?: components["schemas"]["PhoneNumber"] | null;
            /**
             * @description Code of its province, as it stands on `valid_from`.
             * @example 20
             */
            province_code?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
        };
        /**
         * Format: uuid
         * @description A court, police office, procuracy or detention facility.
         */
        ProceedingsBodyId: string;
        /** @description What may be changed of a body; a new name is a new body from its day on. */
        ProceedingsBodyPatch: {
            /** @description Official name, to correct it. */
            name?: components["schemas"]["Line200"];
            phone?: components["schemas"]["PhoneNumber"] | null;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to?: string | null;
        };
        /** @description A court, procuracy, police or detention body. */
        ProceedingsBodyView: {
            /** @description Id. */
            id: components["schemas"]["ProceedingsBodyId"];
            /** @description Kind. */
            kind: components["schemas"]["BodyKind"];
            /**
             * @description Official name.
             * @example Tòa án nhân dân khu vực 1 - Lạng Sơn
             */
            name: string;
            /** @description Telephone of the office. */
            phone?: string | null;
            /** @description Code of its province. */
            province_code?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to?: string | null;
            /**
             * Format: int32
             * @description Version, also in `ETag`.
             */
            version: number;
        };
        /** @enum {string} */
        ProceedingsKind: "criminal" | "civil" | "administrative";
        /** @description A stage of the proceedings, or a hearing. */
        ProceedingView: {
            body_id?: components["schemas"]["ProceedingsBodyId"] | null;
            /** @description The body, by name. */
            body_name?: string | null;
            /** @description The case. */
            case_id: components["schemas"]["CaseId"];
            /** @description Id. */
            id: components["schemas"]["ProceedingId"];
            /** @description A stage entered, or a hearing set. */
            kind: components["schemas"]["ProceedingKind"];
            /**
             * Format: date
             * @description Until when the court had to tell the date of a hearing (DL20).
             */
            notice_due_on?: string | null;
            /** @description The notice came later than that. */
            notice_late: boolean;
            /**
             * Format: date
             * @description When the notice of a hearing came in.
             */
            notice_received_on?: string | null;
            /**
             * Format: date
             * @description The day.
             */
            on_date: string;
            /** @description What came of it. */
            result?: string | null;
            /** @description Simplified procedure. */
            simplified: boolean;
            /** @description Which stage. */
            stage: components["schemas"]["Stage"];
            /**
             * Format: date-time
             * @description When a hearing starts.
             */
            starts_at?: string | null;
            /**
             * Format: int32
             * @description Version.
             */
            version: number;
        };
        /** @description A paper that proves something. */
        Proof: {
            /** @description `P-HN-1`… */
            code: string;
            /** @description The article and the line of it that the code was made from. */
            source: string;
            /** @description Its Vietnamese name. */
            vi: string;
        };
        /**
         * @description Code of a paper that the groups name
         * @example P-HN-1
         */
        ProofCode: string;
        /** @description Proof was not supplied in time (TT 12/2018 Đ.6 kh.2). */
        ProofExpired: Record<string, never>;
        /** @description A paper. */
        ProofName: {
            /** @description `P-HN-1`… */
            code: string;
            /** @description Vietnamese name. */
            vi: string;
        };
        /** @description A rule over proof codes. */
        ProofRule: string | {
            /** @description The alternatives. */
            any_of: components["schemas"]["ProofRule"][];
        } | {
            /** @description The parts. */
            all_of: components["schemas"]["ProofRule"][];
        };
        /**
         * @description Text, line breaks allowed; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Prose300: string;
        /**
         * @description Text, line breaks allowed; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Prose500: string;
        /**
         * @description Text, line breaks allowed; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Prose1000: string;
        /**
         * @description Text, line breaks allowed; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Prose2000: string;
        /**
         * @description Text, line breaks allowed; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Prose4000: string;
        /**
         * @description Text, line breaks allowed; stored as NFC without invisible characters.
         * @example Ví dụ
         */
        Prose10000: string;
        /** @description A provider to which a request can be sent. */
        Provider: {
            /** @description Code. */
            code: string;
            /** @description Id. */
            id: components["schemas"]["OrganisationId"];
            /** @description Name. */
            name: string;
            /** @description Telephone number. */
            phone?: string | null;
        };
        /** @description A province with what is late in it. */
        ProvinceDue: {
            /**
             * @description Its name.
             * @example Tỉnh Lạng Sơn
             */
            name: string;
            /** @description Its State centre. */
            organisation_id: components["schemas"]["OrganisationId"];
            /**
             * Format: int64
             * @description Cases of the centre whose next step was due before today.
             */
            overdue: number;
            /**
             * @description Code of the province.
             * @example 20
             */
            province_code: string;
        };
        /** @description A province with what it was made of and what it went into. */
        ProvinceLineage: {
            /** @description What it was made of. */
            predecessors: components["schemas"]["ProvinceStep"][];
            /** @description The province. */
            province: components["schemas"]["ProvinceView"];
            /** @description What it went into. */
            successors: components["schemas"]["ProvinceStep"][];
        };
        /** @description A province named. */
        ProvinceRef: {
            /**
             * @description Official code, good together with `valid_from`.
             * @example 24
             */
            code: string;
            /**
             * @description Name with its kind.
             * @example Tỉnh Bắc Ninh
             */
            name: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
        };
        /** @description One step of a province's lineage. */
        ProvinceStep: components["schemas"]["ProvinceRef"] & {
            /**
             * @description `unchanged` or `merged`.
             * @example merged
             */
            change: string;
        };
        /** @description A province at a time. Its code alone means nothing: 24 was Bắc Giang and is Bắc Ninh. */
        ProvinceView: {
            /**
             * @description Official code, good together with `valid_from`.
             * @example 20
             */
            code: string;
            /**
             * Format: int32
             * @description Communes in it, where counted.
             */
            commune_count?: number | null;
            current?: components["schemas"]["ProvinceRef"] | null;
            /**
             * @description Name with its kind.
             * @example Tỉnh Lạng Sơn
             */
            name: string;
            /**
             * @description `Tỉnh` or `Thành phố`.
             * @example Tỉnh
             */
            type: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to?: string | null;
        };
        /**
         * @description The public half of a program's key (RFC 7517). The private half never leaves the partner.
         * @example {
         *       "crv": "Ed25519",
         *       "kty": "OKP",
         *       "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
         *     }
         */
        PublicKey: {
            /** @description Curve. */
            crv: components["schemas"]["Curve"];
            /** @description Family. */
            kty: components["schemas"]["KeyType"];
            /** @description The point, or its first coordinate: 32 bytes in base64url. */
            x: components["schemas"]["Line43"];
            y?: components["schemas"]["Line43"] | null;
        };
        /** @description A reason in words. */
        Reason: {
            /** @description The reason. */
            reason: components["schemas"]["Prose1000"];
        };
        /** @description A step with its reason. */
        Reasoned: {
            document_id?: components["schemas"]["DocumentId"] | null;
            /** @description Why, in words. */
            reason: components["schemas"]["Prose1000"];
        };
        /** @description Why an assignment would be refused. */
        ReasonView: {
            /** @description The code of the refusal. */
            code: components["schemas"]["Bar"];
            /** @description Its words, in the language of the answer. */
            label: string;
        };
        /** @description A stage or hearing to be recorded. */
        RecordProceeding: {
            body_id?: components["schemas"]["ProceedingsBodyId"] | null;
            body_name?: components["schemas"]["Line200"] | null;
            /** @description A stage entered, or a hearing set. */
            kind: components["schemas"]["ProceedingKind"];
            /**
             * Format: date
             * @description When the notice of a hearing came in.
             */
            notice_received_on?: string | null;
            /**
             * Format: date
             * @description The day.
             */
            on_date: string;
            /** @description Simplified procedure: the notice may come later. */
            simplified?: boolean;
            /** @description Which stage. */
            stage: components["schemas"]["Stage"];
            /**
             * Format: date-time
             * @description When a hearing starts.
             */
            starts_at?: string | null;
        };
        /** @description A stretch of work to be recorded. */
        RecordSession: {
            confirmed_by?: components["schemas"]["Line200"] | null;
            /**
             * Format: date-time
             * @description Until: after the start, within 24 hours, not in the future.
             */
            ends_at: string;
            /** @description What it was. */
            kind: components["schemas"]["SessionKind"];
            place?: components["schemas"]["Line200"] | null;
            /** @description Who worked: one who carries the case. */
            practitioner_id: components["schemas"]["PractitionerId"];
            /**
             * Format: date-time
             * @description From.
             */
            starts_at: string;
            summary?: components["schemas"]["Prose2000"] | null;
        };
        /** @description The refresh token of a client without cookies; browsers send an empty object. */
        Refresh: {
            /** @description The token that the last answer gave. */
            refresh_token?: string | null;
        };
        /** @enum {string} */
        RefusalGround: "not_eligible" | "contrary_to_law" | "person_died" | "handled_elsewhere";
        /** @description Why a request is refused. */
        Refuse: {
            /** @description The ground of Luật TGPL Đ.30 kh.3. */
            ground: components["schemas"]["RefusalGround"];
            guidance?: components["schemas"]["Prose1000"] | null;
            /** @description The reason in words, for 08-TP-TGPL. */
            reason: components["schemas"]["Prose2000"];
        };
        /** @description The wish for another practitioner is not granted. */
        RefuseChange: {
            /** @description Why none of the grounds of Luật TGPL Đ.25 kh.1–2 holds. */
            reason: components["schemas"]["Prose1000"];
        };
        /** @enum {string} */
        RegisterPeriod: "month" | "half_year" | "year";
        /** @enum {string} */
        Relation: "self" | "relative" | "proceedings_body" | "other";
        /** @description Who takes whose place. */
        Replace: {
            conflict_agreement_id?: components["schemas"]["DocumentId"] | null;
            done?: components["schemas"]["Hundredths"] | null;
            /** @description The one who comes. */
            practitioner_id: components["schemas"]["PractitionerId"];
            /** @description Why, as the decision says it. */
            reason: components["schemas"]["Prose1000"];
            replaces?: components["schemas"]["PractitionerId"] | null;
            suggested?: components["schemas"]["Suggested"] | null;
        };
        /** @enum {string} */
        ReplacementGround: "registration_refused" | "registration_cancelled" | "declined" | "change_requested";
        /** @description An action and whether it may be done now. */
        RequestAction: {
            /** @description The action. */
            action: components["schemas"]["RequestEvent"];
            /** @description Whether it may be done now. */
            allowed: boolean;
            /** @description Why not, in the language of the caller; the refusal says the same. */
            why_not?: string | null;
        };
        /** @description What a request says and what can be corrected until it is decided. */
        RequestContent: {
            /** @description Facts declared about eligibility, by the codes of the rules, and the proofs on file. */
            eligibility?: components["schemas"]["Facts"];
            field?: components["schemas"]["FieldOfLaw"] | null;
            form?: components["schemas"]["Form"] | null;
            /** @description Harm to the person is to be averted; the head decides on it (TT 12/2018 Đ.6 kh.1). */
            harm_to_be_averted?: boolean;
            /** @description What it is about. */
            matter?: components["schemas"]["Matter"];
            requester?: components["schemas"]["Requester"] | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** @description Who asks (Luật TGPL Đ.8). */
        Requester: {
            /** @description Full name, or the name of the body that asks. */
            name: components["schemas"]["Line200"];
            phone?: components["schemas"]["PhoneNumber"] | null;
            /** @description What they are to the person. */
            relation: components["schemas"]["Relation"];
        };
        /** @description Who asks. */
        RequesterView: {
            /** @description Name. */
            name: string;
            /** @description Telephone number, masked. */
            phone?: string | null;
            /** @description What they are to the person. */
            relation: components["schemas"]["Relation"];
        };
        /** @enum {string} */
        RequestEvent: "submit" | "answer" | "ask_supplement" | "supplement" | "accept" | "refuse" | "transfer" | "confirm_transfer" | "return_transfer" | "withdraw";
        /** @description The acts upon a request, oldest first. */
        RequestHistory: {
            /** @description The acts. */
            data: components["schemas"]["RequestHistoryEntry"][];
        };
        /** @description An act upon a request. */
        RequestHistoryEntry: {
            /** @description Who. */
            actor_id: components["schemas"]["AccountId"];
            /** @description Their name. */
            actor_name?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Ids, grounds and dates of the act. */
            detail: Record<string, never>;
            /** @description What: `create`, `update`, or the word of the action. */
            event: string;
            from_state?: components["schemas"]["RequestState"] | null;
            /** @description The state entered. */
            to_state: components["schemas"]["RequestState"];
        };
        /**
         * Format: uuid
         * @description A request (*yêu cầu*), before or after acceptance.
         */
        RequestId: string;
        /** @enum {string} */
        RequestState: "draft" | "received" | "need_supplement" | "accepted" | "refused" | "transferred_out" | "simple_answered" | "withdrawn";
        /** @description A request's head data, as a row of many. */
        RequestSummary: {
            /** @description The account that recorded it. */
            author_id: components["schemas"]["AccountId"];
            branch_id?: components["schemas"]["OrganisationId"] | null;
            case_id?: components["schemas"]["CaseId"] | null;
            /** @description How it came. */
            channel: components["schemas"]["Channel"];
            /** @description Field of law. */
            field?: string | null;
            form?: components["schemas"]["Form"] | null;
            /** @description Id. */
            id: components["schemas"]["RequestId"];
            next_action?: components["schemas"]["NextAction"] | null;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Its name. */
            organisation_name: string;
            origin_request_id?: components["schemas"]["RequestId"] | null;
            person_id?: components["schemas"]["PersonId"] | null;
            /** @description The person's name; initials where the request is sealed. */
            person_name?: string | null;
            /**
             * @description The number on the receipt.
             * @example TT20-260805-0012
             */
            receipt_number: string;
            /**
             * Format: date-time
             * @description When it was received, at the first provider.
             */
            received_at: string;
            role?: components["schemas"]["Role"] | null;
            /** @description Class S4: minor in proceedings, HIV, trafficking, violence. */
            sealed: boolean;
            /** @description Where it stands. */
            state: components["schemas"]["RequestState"];
            transfer_to_id?: components["schemas"]["OrganisationId"] | null;
            urgent_ground?: components["schemas"]["UrgentGround"] | null;
            /**
             * Format: int32
             * @description Version, also in `ETag`.
             */
            version: number;
        };
        /** @description Where a request is sent on to. */
        RequestTransfer: {
            /** @description The competent provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Why, for 09-TP-TGPL. */
            reason: components["schemas"]["Prose1000"];
        };
        /** @description A request as the caller may see it. */
        RequestView: components["schemas"]["RequestSummary"] & {
            assessment?: components["schemas"]["Assessment"] | null;
            eligibility?: components["schemas"]["Facts"] | null;
            matter?: components["schemas"]["Matter"] | null;
            outcome?: components["schemas"]["Outcome"] | null;
            /** @description The other persons of the matter, to those who need it. */
            parties: components["schemas"]["PartyView"][];
            person?: components["schemas"]["PersonView"] | null;
            requester?: components["schemas"]["RequesterView"] | null;
        };
        /** @enum {string} */
        RestKind: "weekend" | "holiday" | "compensation" | "swap_off";
        /** @enum {string} */
        Role: "defender" | "protector";
        /** @description One of an account's grants. */
        RoleGrantChoice: {
            /**
             * Format: uuid
             * @description The grant.
             */
            grant_id: string;
        };
        /** @description A role to be given. */
        RoleGrantCreate: {
            branch_id?: components["schemas"]["OrganisationId"] | null;
            /** @description At this organisation. */
            organisation_id: components["schemas"]["OrganisationId"];
            reason?: components["schemas"]["Line200"] | null;
            /** @description The role. */
            role: components["schemas"]["AccountRole"];
            /**
             * Format: date-time
             * @description From this instant, now when absent.
             */
            valid_from?: string | null;
            /**
             * Format: date-time
             * @description Until this instant.
             */
            valid_to?: string | null;
        };
        /** @description A role that an account holds, held or will hold. */
        RoleGrantView: {
            /** @description Has no effect until a second administrator has confirmed it. */
            awaits_second: boolean;
            branch_id?: components["schemas"]["OrganisationId"] | null;
            delegated_by?: components["schemas"]["AccountId"] | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description At this organisation. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Why. */
            reason?: string | null;
            /** @description The role. */
            role: components["schemas"]["AccountRole"];
            /**
             * Format: date-time
             * @description From this instant.
             */
            valid_from: string;
            /**
             * Format: date-time
             * @description Until this instant.
             */
            valid_to?: string | null;
        };
        /** @description Where somebody lives or something happened. */
        Route: {
            /** @description Code of the commune, old or new. */
            commune_code: components["schemas"]["Line10"];
            /**
             * Format: date
             * @description The day; today when absent.
             */
            on?: string | null;
        };
        /** @description Whose a place is. */
        Routing: {
            /** @description Code of the commune on that day, when the one given is an older or newer one. */
            commune_code?: string | null;
            /** @description The competent centres. */
            data: components["schemas"]["Provider"][];
            /** @description Code of the province on that day. */
            province_code?: string | null;
            /** @description Its name. */
            province_name?: string | null;
        };
        /** @enum {string} */
        RowOutcome: "ok" | "problem";
        /** @description The refusal that the single command would have answered with. */
        RowProblem: {
            /**
             * @description The code of the refusal.
             * @example not_allowed_now
             */
            code: string;
            /** @description What exactly. */
            detail?: string | null;
            /** @description What it says, in the language of the answer. */
            title: string;
        };
        /** @description A filter under a name. */
        SavedView: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The caller's page opens with it: as their own choice, or, where they made none, as that of their role. */
            is_default: boolean;
            /** @description Whether the caller may change it. */
            mine: boolean;
            /**
             * @description Its name.
             * @example Vụ của trẻ em, hạn tuần này
             */
            name: string;
            /** @description Who keeps it. */
            owner_name?: string | null;
            /** @description The page it belongs to. */
            page: components["schemas"]["ViewPage"];
            /**
             * @description The page's filter as it stands in its address, percent-encoded. Values may be `@me`, `@my-unit`, `@today` and `@today+7d`: the
             *     page reads them as of whom and when it is opened.
             * @example practitioner_id=@me&due_at[lt]=@today%2B7d
             */
            query: string;
            role?: components["schemas"]["AccountRole"] | null;
            /** @description The page opens with it for those of the unit who hold the role and chose none of their own. */
            role_default: boolean;
            /** @description Who sees it. */
            shared: components["schemas"]["Shared"];
            /**
             * Format: int32
             * @description Version, to be sent as `If-Match`.
             */
            version: number;
        };
        /** @description A view to keep. */
        SavedViewCreate: {
            /** @description The caller's page opens with it, instead of another one. */
            is_default?: boolean;
            /** @description Its name, unique among the caller's of the page. */
            name: components["schemas"]["Line60"];
            /** @description The page. */
            page: components["schemas"]["ViewPage"];
            /** @description The filter: names and codes, ids, days. Words that may name a person are refused. */
            query: components["schemas"]["Line1000"];
            role?: components["schemas"]["AccountRole"] | null;
            /**
             * @description The page opens with it for those of the unit who hold the role and chose none of their own, instead of another one.
             *     The head of the unit and its administrators say so.
             */
            role_default?: boolean;
            shared?: components["schemas"]["Shared"] | null;
        };
        /** @description What may be changed of a view. */
        SavedViewPatch: {
            /** @description The caller's page opens with it. */
            is_default?: boolean | null;
            name?: components["schemas"]["Line60"] | null;
            query?: components["schemas"]["Line1000"] | null;
            /** @description The page opens with it for the role. */
            role_default?: boolean | null;
        };
        /** @description A program to be let in. */
        ServiceAccountCreate: {
            /**
             * Format: date-time
             * @description Until when, at most twelve months on.
             */
            expires_at: string;
            /** @description Its public keys; two while one takes the other's place. */
            keys: components["schemas"]["PublicKey"][];
            /** @description What it is. */
            name: components["schemas"]["Line200"];
            /** @description For whom it works. */
            organisation_id: components["schemas"]["OrganisationId"];
            owner_id?: components["schemas"]["AccountId"] | null;
            /**
             * @description Functions that it may use, of those that programs have.
             * @example [
             *       "organisation_read"
             *     ]
             */
            scopes: components["schemas"]["Permission"][];
        };
        /**
         * Format: uuid
         * @description A program that may sign in.
         */
        ServiceAccountId: string;
        /** @description What may be changed of a program. */
        ServiceAccountPatch: {
            /**
             * Format: date-time
             * @description Until when, at most twelve months on.
             */
            expires_at?: string | null;
            /** @description Its public keys, as a whole: first with the new one, and without the old one when nobody uses it. */
            keys?: components["schemas"]["PublicKey"][];
            /** @description What it is. */
            name?: components["schemas"]["Line200"];
            /** @description Functions that it may use. */
            scopes?: components["schemas"]["Permission"][];
        };
        /** @description A program of a partner. */
        ServiceAccountView: {
            /**
             * @description Its name at `/oauth/token`.
             * @example svc-4f1a9c20d7be
             */
            client_id: string;
            /**
             * Format: date-time
             * @description Since when there is such a program.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was switched off.
             */
            ended_at?: string | null;
            /**
             * Format: date-time
             * @description Until when its keys are good.
             */
            expires_at: string;
            /** @description Id. */
            id: components["schemas"]["ServiceAccountId"];
            /** @description Its public keys. */
            keys: components["schemas"]["PublicKey"][];
            /**
             * @description What it is.
             * @example Cổng dịch vụ công tỉnh Lạng Sơn
             */
            name: string;
            /** @description For whom it works. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description The person who answers for it. */
            owner_id: components["schemas"]["AccountId"];
            /** @description Functions that it may use. */
            scopes: string[];
            /**
             * Format: int32
             * @description Version, also in `ETag`.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description One signing-in, with the chain of its refresh tokens.
         */
        SessionId: string;
        /** @enum {string} */
        SessionKind: "meeting" | "file_study" | "argument" | "hearing" | "other";
        /** @description Corrections of a session; a field that is not given stays. */
        SessionPatch: {
            confirmed_by?: components["schemas"]["Line200"] | null;
            /**
             * Format: date-time
             * @description Until.
             */
            ends_at?: string;
            /** @description What it was. */
            kind?: components["schemas"]["SessionKind"];
            place?: components["schemas"]["Line200"] | null;
            /**
             * Format: date-time
             * @description From.
             */
            starts_at?: string;
        };
        /** @description A signed-in session. */
        SessionView: {
            /** @description To be sent as `Authorization: Bearer`. */
            access_token: string;
            /** @description Who signed in. */
            account: components["schemas"]["MeView"];
            /**
             * Format: int64
             * @description Seconds.
             * @example 600
             */
            expires_in: number;
            /** @description Only with `transport=body`. */
            refresh_token?: string | null;
            /**
             * @description Always `Bearer`.
             * @example Bearer
             */
            token_type: string;
        };
        /** @enum {string} */
        Sex: "male" | "female";
        /** @enum {string} */
        Shared: "mine" | "unit" | "role";
        /** @enum {string} */
        Side: "beneficiary" | "same" | "opposing" | "other";
        /** @description An answer on the spot (*việc*, Luật TGPL Đ.32). */
        SimpleAnswer: {
            /** @description The answer. */
            answer: components["schemas"]["Prose4000"];
            field?: components["schemas"]["FieldOfLaw"] | null;
            question?: components["schemas"]["Prose2000"] | null;
        };
        /** @description A rest day that a period passed over. */
        Skipped: {
            /**
             * Format: date
             * @description The rest day.
             */
            date: string;
            /** @description Why it is one. */
            kind: components["schemas"]["RestKind"];
            /** @description Its Vietnamese name. */
            name_vi: string;
        };
        /** @enum {string} */
        Stage: "denunciation" | "investigation" | "indictment" | "filing" | "preparation" | "first_instance" | "appeal" | "cassation" | "enforcement";
        /** @description A position within a category. */
        Subcategory: {
            age?: components["schemas"]["AgeRule"] | null;
            /** @description `5_BH`… */
            code: string;
            /** @description The positions in the proceedings that amount to it. */
            status?: components["schemas"]["ProceduralStatus"][];
            /** @description Vietnamese name. */
            vi: string;
        };
        /**
         * @description The suggestion that somebody had before them when they decided; it is kept in the history, whether it was followed
         *     or not.
         */
        Suggested: {
            /**
             * Format: int32
             * @description The place at which the one chosen stood, from 1.
             */
            rank: number;
            /** @description `rules_version` of the suggestion. */
            rules_version: components["schemas"]["Line20"];
            /**
             * Format: int32
             * @description Their score.
             * @example 65
             */
            score: number;
        };
        /** @description Who might carry a case, the likeliest first, and who may not. */
        SuggestionsView: {
            /** @description Those whom the assignment would take, by score; of equal scores in the order of a Vietnamese list of people. */
            data: components["schemas"]["SuggestionView"][];
            /** @description Those whom it would refuse, each with the reason it would give. */
            excluded: components["schemas"]["ExcludedView"][];
            /** @description The language that the person needs, where it is not Vietnamese. */
            language?: string | null;
            /** @description What else is to be minded: an interpreter, large print, home visit. */
            needs: string[];
            /**
             * @description Which factors and points; to be sent along with the assignment.
             * @example 2026-11
             */
            rules_version: string;
        };
        /** @description Somebody who might carry the case. */
        SuggestionView: {
            /** @description What it is made of. */
            factors: components["schemas"]["FactorView"][];
            /** @description Kind. */
            kind: components["schemas"]["PractitionerKind"];
            /** @description Name. */
            name: string;
            next_absence?: components["schemas"]["DaysAway"] | null;
            /**
             * Format: int64
             * @description Cases not ended yet.
             */
            open_cases: number;
            /** @description Who. */
            practitioner_id: components["schemas"]["PractitionerId"];
            /**
             * Format: int32
             * @description The sum of the factors' points.
             */
            score: number;
        };
        /** @description Papers that came. */
        Supplement: {
            note?: components["schemas"]["Prose1000"] | null;
            /** @description Codes of the proofs now on file; they are added to those already there. */
            proofs?: components["schemas"]["ProofCode"][];
        };
        /** @description Proof that was to follow. */
        SupplyProof: {
            /**
             * @description Codes of the papers that were seen; they are added to those already there.
             * @example [
             *       "P-HN-1"
             *     ]
             */
            proofs: components["schemas"]["ProofCode"][];
        };
        /**
         * @description A label in small letters; nothing about a person.
         * @example chiến dịch 2026
         */
        Tag: string;
        /**
         * @description Labels to be put on a case and taken off.
         * @example {
         *       "add": [
         *         "chiến dịch 2026"
         *       ]
         *     }
         */
        TagChange: {
            /** @description To be put on; those that are there stay. At most twenty labels a case. */
            add?: components["schemas"]["Tag"][];
            /** @description To be taken off; those that are not there are passed over. */
            remove?: components["schemas"]["Tag"][];
        };
        /** @description A label in use. */
        TagView: {
            /**
             * @description The label.
             * @example chiến dịch 2026
             */
            tag: string;
        };
        /** @description A proceedings body ended the matter. */
        Terminate: {
            body_name?: components["schemas"]["Line200"] | null;
            /**
             * Format: date
             * @description Day of the decision.
             */
            on: string;
            /** @description What it says. */
            reason: components["schemas"]["Prose1000"];
        };
        /** @enum {string} */
        Timeliness: "done_on_time" | "done_late" | "open" | "overdue";
        /** @description A program's request for a token (RFC 6749 4.4), proved by what it signed itself (RFC 7523). */
        TokenRequest: {
            /**
             * @description A JWT, signed `EdDSA` or `ES256`: `iss` and `sub` the program's name, `aud` the address of this operation,
             *     `exp` at most five minutes on, `jti` new each time.
             */
            client_assertion?: string | null;
            /**
             * @description Always `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
             * @example urn:ietf:params:oauth:client-assertion-type:jwt-bearer
             */
            client_assertion_type?: string | null;
            /**
             * @description The program's name; the assertion says it too.
             * @example svc-4f1a9c20d7be
             */
            client_id?: string | null;
            /**
             * @description Always `client_credentials`.
             * @example client_credentials
             */
            grant_type: string;
            /** @description Ignored: a token has the functions that the program has at that instant. */
            scope?: string | null;
        };
        /** @description A program's token. */
        TokenView: {
            /** @description To be sent as `Authorization: Bearer`. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds.
             * @example 600
             */
            expires_in: number;
            /**
             * @description The program's functions.
             * @example organisation_read
             */
            scope: string;
            /**
             * @description Always `Bearer`.
             * @example Bearer
             */
            token_type: string;
        };
        /** @description The first code of an authenticator. */
        TotpConfirm: {
            /**
             * @description Six digits.
             * @example 123456
             */
            code: string;
        };
        /** @description What proves that the one at the keyboard is the account's owner. */
        TotpEnrol: {
            /**
             * @description The password.
             * @example mat-khau-thu-nghiem
             */
            password: string;
        };
        /** @description A secret for an authenticator; shown this once. */
        TotpSecret: {
            /**
             * @description The secret in base 32, to be typed.
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
            /**
             * @description The same for a QR code.
             * @example otpauth://totp/TGPL:giamdoc.langson?secret=JBSWY3DPEHPK3PXP&issuer=TGPL
             */
            uri: string;
        };
        /** @description A category that more facts would decide. */
        Undecided: {
            /** @description `TE`… */
            code: string;
            /** @description Vietnamese name. */
            name_vi: string;
            /** @description The facts to ask for. */
            needs: string[];
        };
        /** @enum {string} */
        UrgentGround: "limitation_period" | "trial_date" | "proceedings_body" | "harm_avoidance";
        /** @enum {string} */
        Validity: "valid" | "withdrawn" | "unknown";
        /** @enum {string} */
        Verdict: "same" | "likely" | "possible" | "different";
        /** @description What anybody may know of a paper they hold. */
        Verification: {
            /**
             * Format: date
             * @description Its day of issue.
             */
            issued_on?: string | null;
            /** @description The unit that issued it. */
            issuer?: string | null;
            /** @description Its number and symbol. */
            number?: string | null;
            /** @description Whether it holds. */
            status: components["schemas"]["Validity"];
        };
        /** @enum {string} */
        VerifiedKind: "card";
        /** @description A card as it lies on the table. */
        VerifyByNumber: {
            /** @description First letters of the holder's name, as `N.V.A.`; marks, points and case do not matter. */
            initials: components["schemas"]["Line20"];
            /** @description What it is. */
            kind: components["schemas"]["VerifiedKind"];
            /** @description The number printed on it. */
            number: components["schemas"]["Line40"];
        };
        /** @enum {string} */
        ViewPage: "cases" | "requests" | "obligations" | "calendar" | "practitioners" | "organisations";
        /** @description A row of a queue. */
        WorkItem: {
            /**
             * @description Official code of a case, receipt number of a request.
             * @example TT.TGTT.01.2026
             */
            code: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            next_action?: components["schemas"]["NextAction"] | null;
            /** @description The provider. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description The person's name as this caller may see it. */
            person_name?: string | null;
            /**
             * @description Where it stands.
             * @example accepted
             */
            state: string;
            /**
             * @description `request` or `case`.
             * @example case
             */
            subject_type: string;
        };
        /** @description How many rows each queue of the caller has, counted up to 1,000. */
        WorkqueueCounts: {
            /** @description By the queue's name. */
            counts: {
                [key: string]: number;
            };
        };
        /** @description The queues of the caller. */
        WorkqueueList: {
            /** @description In the order of the work. */
            data: components["schemas"]["WorkqueueView"][];
        };
        /** @description A queue that the caller has. */
        WorkqueueView: {
            /**
             * @description What is done on a row.
             * @example Cử người
             */
            action: string;
            /** @description What is said when nothing is in it. */
            empty: string;
            /**
             * @description Its Vietnamese name.
             * @example Chờ cử người
             */
            label: string;
            /**
             * @description `request` or `case`: what its rows are.
             * @example case
             */
            of: string;
            /**
             * @description Its name in addresses.
             * @example to-assign
             */
            slug: string;
        };
        /**
         * Format: uuid
         * @description A stretch of work on a case.
         */
        WorkSessionId: string;
        /** @description A stretch of work. */
        WorkSessionView: {
            /** @description The case. */
            case_id: components["schemas"]["CaseId"];
            /** @description Who of the body worked with confirms it. */
            confirmed_by?: string | null;
            /**
             * Format: date-time
             * @description Until.
             */
            ends_at: string;
            /**
             * Format: int32
             * @description Half sessions it counts: four hours are two (TT 02/2021).
             */
            half_sessions: number;
            /** @description Id. */
            id: components["schemas"]["WorkSessionId"];
            /** @description What it was. */
            kind: components["schemas"]["SessionKind"];
            /** @description Where. */
            place?: string | null;
            /** @description Who worked. */
            practitioner_id: components["schemas"]["PractitionerId"];
            /**
             * Format: date-time
             * @description From.
             */
            starts_at: string;
            /** @description What was done. */
            summary?: string | null;
            /**
             * Format: int32
             * @description Version.
             */
            version: number;
        };
        /** @description A note to be kept. */
        WriteNote: {
            /** @description The text; sealed, read by its author alone while the author carries the case. */
            body: components["schemas"]["Prose10000"];
        };
    };
    responses: {
        /** @description Malformed, an unknown parameter, no Idempotency-Key, or If-Match that is no ETag */
        Refusal400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that is not good */
        Refusal401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The role lacks this function */
        Refusal403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or not for the caller */
        Refusal404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path knows other methods only */
        Refusal405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state, a guard or a constraint refuses */
        Refusal409: {
            headers: {
                /** @description Seconds until another try makes sense */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record has changed since it was read */
        Refusal412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        Refusal413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address is too long */
        Refusal414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not JSON */
        Refusal415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Fields that need correcting, each with its pointer */
        Refusal422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing */
        Refusal428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many tries */
        Refusal429: {
            headers: {
                /** @description Seconds until another try makes sense */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Busy; try again after Retry-After seconds */
        Refusal503: {
            headers: {
                /** @description Seconds until another try makes sense */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    account_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description Whose members. */
                organisation_id?: string;
                /**
                 * @description Who hold this role now.
                 * @example officer
                 */
                role?: string;
                /**
                 * @description States, separated by commas.
                 * @example active,invited
                 */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of accounts */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "display_name": "Lý Văn Páo",
                     *           "email": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "roles": [
                     *             {
                     *               "awaits_second": false,
                     *               "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *               "delegated_by": "019a0000-0000-7000-8000-000000000001",
                     *               "id": "019a0000-0000-7000-8000-000000000001",
                     *               "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *               "reason": "Ví dụ",
                     *               "role": "hotline",
                     *               "valid_from": "2026-11-23T01:30:00Z",
                     *               "valid_to": "2026-11-23T01:30:00Z"
                     *             }
                     *           ],
                     *           "second_factor": false,
                     *           "state": "invited",
                     *           "username": "canbo.langson",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AccountView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    account_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "display_name": "Hoàng Thị Mẫu",
                 *       "email": "canbo@tgpl.example",
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "username": "canbo.langson"
                 *     }
                 */
                "application/json": components["schemas"]["AccountCreate"];
            };
        };
        responses: {
            /** @description Invited */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "display_name": "Lý Văn Páo",
                     *       "email": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "roles": [
                     *         {
                     *           "awaits_second": false,
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "delegated_by": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "role": "hotline",
                     *           "valid_from": "2026-11-23T01:30:00Z",
                     *           "valid_to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "second_factor": false,
                     *       "state": "invited",
                     *       "username": "canbo.langson",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    account_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "display_name": "Lý Văn Páo",
                     *       "email": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "roles": [
                     *         {
                     *           "awaits_second": false,
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "delegated_by": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "role": "hotline",
                     *           "valid_from": "2026-11-23T01:30:00Z",
                     *           "valid_to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "second_factor": false,
                     *       "state": "invited",
                     *       "username": "canbo.langson",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    account_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The account */
                id: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "display_name": "Lý Văn Páo",
                     *       "email": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "roles": [
                     *         {
                     *           "awaits_second": false,
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "delegated_by": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "role": "hotline",
                     *           "valid_from": "2026-11-23T01:30:00Z",
                     *           "valid_to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "second_factor": false,
                     *       "state": "invited",
                     *       "username": "canbo.langson",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    account_role_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The account */
                id: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_id": "019a0000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["RoleGrantChoice"];
            };
        };
        responses: {
            /** @description In effect */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "display_name": "Lý Văn Páo",
                     *       "email": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "roles": [
                     *         {
                     *           "awaits_second": false,
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "delegated_by": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "role": "hotline",
                     *           "valid_from": "2026-11-23T01:30:00Z",
                     *           "valid_to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "second_factor": false,
                     *       "state": "invited",
                     *       "username": "canbo.langson",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    account_invite: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The account */
                id: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Invited again */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "display_name": "Lý Văn Páo",
                     *       "email": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "roles": [
                     *         {
                     *           "awaits_second": false,
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "delegated_by": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "role": "hotline",
                     *           "valid_from": "2026-11-23T01:30:00Z",
                     *           "valid_to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "second_factor": false,
                     *       "state": "invited",
                     *       "username": "canbo.langson",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    account_role_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The account */
                id: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_id": "019a0000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["RoleGrantChoice"];
            };
        };
        responses: {
            /** @description Taken */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "display_name": "Lý Văn Páo",
                     *       "email": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "roles": [
                     *         {
                     *           "awaits_second": false,
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "delegated_by": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "role": "hotline",
                     *           "valid_from": "2026-11-23T01:30:00Z",
                     *           "valid_to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "second_factor": false,
                     *       "state": "invited",
                     *       "username": "canbo.langson",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    account_role_grant: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The account */
                id: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "role": "hotline"
                 *     }
                 */
                "application/json": components["schemas"]["RoleGrantCreate"];
            };
        };
        responses: {
            /** @description Given */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "display_name": "Lý Văn Páo",
                     *       "email": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "roles": [
                     *         {
                     *           "awaits_second": false,
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "delegated_by": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "role": "hotline",
                     *           "valid_from": "2026-11-23T01:30:00Z",
                     *           "valid_to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "second_factor": false,
                     *       "state": "invited",
                     *       "username": "canbo.langson",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    audit_event_list: {
        parameters: {
            query?: {
                /**
                 * @description Which operation.
                 * @example eligibility_read
                 */
                act?: string;
                /** @description Who acted. */
                actor_id?: string;
                /** @description From this instant. */
                "at[ge]"?: string;
                /** @description Before this instant. */
                "at[lt]"?: string;
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description Which record. */
                object_id?: string;
                /** @description Whose records. */
                organisation_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the log */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "act": "case_create",
                     *           "actor_id": "019a0000-0000-7000-8000-000000000001",
                     *           "actor_name": "Ví dụ",
                     *           "at": "2026-11-23T01:30:00Z",
                     *           "class": "S2",
                     *           "fields": [
                     *             "Ví dụ"
                     *           ],
                     *           "link": 1,
                     *           "object_id": "019a0000-0000-7000-8000-000000000001",
                     *           "object_type": "case",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "request_id": "019a0000-0000-7000-8000-000000000001",
                     *           "seq": 1,
                     *           "session_id": "019a0000-0000-7000-8000-000000000001"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AuditEventView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    invitation_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "mat-khau-moi-cua-toi",
                 *       "token": "x4Jt7nq0Y3mB9pVwZr2sKd8fGh1uLcEaTiQo5yXvNbM"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordWithToken"];
            };
        };
        responses: {
            /** @description The account can be used */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    session_login: {
        parameters: {
            query?: {
                /** @description `body` gives the refresh token in the answer too, for clients without cookies. */
                transport?: ("cookie" | "body") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "mat-khau-thu-nghiem",
                 *       "username": "giamdoc.langson"
                 *     }
                 */
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "Ví dụ",
                     *       "account": {
                     *         "display_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "organisation_name": "Ví dụ",
                     *         "permissions": [
                     *           "request_list"
                     *         ],
                     *         "practitioner_ids": [
                     *           "019a0000-0000-7000-8000-000000000001"
                     *         ],
                     *         "roles": [
                     *           {
                     *             "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *             "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *             "role": "hotline"
                     *           }
                     *         ],
                     *         "second_factor": false,
                     *         "username": "Ví dụ"
                     *       },
                     *       "expires_in": 600,
                     *       "refresh_token": "Ví dụ",
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    session_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "mat-khau-thu-nghiem",
                 *       "new": "mot-mat-khau-moi"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    password_reset_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "giamdoc.langson"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordForgotten"];
            };
        };
        responses: {
            /** @description Noted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    password_reset_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "mat-khau-moi-cua-toi",
                 *       "token": "x4Jt7nq0Y3mB9pVwZr2sKd8fGh1uLcEaTiQo5yXvNbM"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordWithToken"];
            };
        };
        responses: {
            /** @description Replaced */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    session_refresh: {
        parameters: {
            query?: {
                /** @description `body` gives the refresh token in the answer too, for clients without cookies. */
                transport?: ("cookie" | "body") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description The next pair of tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "Ví dụ",
                     *       "account": {
                     *         "display_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "organisation_name": "Ví dụ",
                     *         "permissions": [
                     *           "request_list"
                     *         ],
                     *         "practitioner_ids": [
                     *           "019a0000-0000-7000-8000-000000000001"
                     *         ],
                     *         "roles": [
                     *           {
                     *             "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *             "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *             "role": "hotline"
                     *           }
                     *         ],
                     *         "second_factor": false,
                     *         "username": "Ví dụ"
                     *       },
                     *       "expires_in": 600,
                     *       "refresh_token": "Ví dụ",
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    totp_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "mat-khau-thu-nghiem"
                 *     }
                 */
                "application/json": components["schemas"]["TotpEnrol"];
            };
        };
        responses: {
            /** @description The secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/TGPL:giamdoc.langson?secret=JBSWY3DPEHPK3PXP&issuer=TGPL"
                     *     }
                     */
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    totp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["TotpConfirm"];
            };
        };
        responses: {
            /** @description Set up */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    calendar_feed_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feeds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "address": "https://tgpl.example/api/v1/public/calendars/9QXRT4BDHW6C7K2M",
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "fetched_at": "2026-11-23T01:30:00Z",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "owner": "me"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CalendarFeed"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    calendar_feed_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner": "me"
                 *     }
                 */
                "application/json": components["schemas"]["CalendarFeedCreate"];
            };
        };
        responses: {
            /** @description The feed with its address */
            201: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "https://tgpl.example/api/v1/public/calendars/9QXRT4BDHW6C7K2M",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "fetched_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "owner": "me"
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    calendar_feed_end: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The feed */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    calendar_days: {
        parameters: {
            query: {
                /**
                 * @description Its first day.
                 * @example 2026-11-16
                 */
                from: string;
                /**
                 * @description Those of the caller alone: as the practitioner, else the duties of the roles held.
                 * @example true
                 */
                mine?: boolean;
                /**
                 * @description Its last day, at most 62 days later.
                 * @example 2026-11-29
                 */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every day of the span */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "cases": 1,
                     *           "day": "2026-11-23",
                     *           "hearings": 1,
                     *           "name": "Quốc khánh",
                     *           "obligations": 1,
                     *           "off": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CalendarDay"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    calendar_due: {
        parameters: {
            query: {
                /**
                 * @description How many.
                 * @example 3
                 */
                amount: number;
                /**
                 * @description The day of the event, or for hours its instant. The day itself is not counted.
                 * @example 2026-11-20
                 */
                from: string;
                /**
                 * @description Of what.
                 * @example working_days
                 */
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The end of the period */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "due_at": "2026-11-23T01:30:00Z",
                     *       "due_on": "2026-11-23",
                     *       "skipped": [
                     *         {
                     *           "date": "2026-11-23",
                     *           "kind": "weekend",
                     *           "name_vi": "Ví dụ"
                     *         }
                     *       ],
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["DueView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    holiday_list: {
        parameters: {
            query?: {
                /**
                 * @description The year; all known ones when nothing is asked.
                 * @example 2026
                 */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "day": "2026-11-23",
                     *           "kind": "holiday",
                     *           "name": "Quốc khánh",
                     *           "source": "Ví dụ",
                     *           "verified": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HolidayList"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    holiday_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "day": "2026-11-23",
                 *       "kind": "holiday",
                 *       "name": "Ví dụ",
                 *       "source": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["HolidayDraft"];
            };
        };
        responses: {
            /** @description What moved */
            201: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "moved": [
                     *         {
                     *           "duty": "DL04",
                     *           "from": "2026-11-23T01:30:00Z",
                     *           "obligation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *           "to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "moved_count": 0
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    holiday_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "day": "2026-11-23",
                 *       "kind": "holiday"
                 *     }
                 */
                "application/json": components["schemas"]["HolidayPreview"];
            };
        };
        responses: {
            /** @description What would move */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "moved": [
                     *         {
                     *           "duty": "DL04",
                     *           "from": "2026-11-23T01:30:00Z",
                     *           "obligation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *           "to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "moved_count": 0
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    holiday_delete: {
        parameters: {
            query: {
                /**
                 * @description What the day is now.
                 * @example swap_off
                 */
                kind: string;
            };
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The day */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What moved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "moved": [
                     *         {
                     *           "duty": "DL04",
                     *           "from": "2026-11-23T01:30:00Z",
                     *           "obligation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *           "to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "moved_count": 0
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarChange"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            414: components["responses"]["Refusal414"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    calendar_provinces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every province that the caller's list of cases reaches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "name": "Tỉnh Lạng Sơn",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "overdue": 1,
                     *           "province_code": "20"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProvinceDue"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    proceeding_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The stage or hearing */
                id: components["schemas"]["ProceedingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ProceedingPatch"];
            };
        };
        responses: {
            /** @description It after the change */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "body_id": "019a0000-0000-7000-8000-000000000001",
                     *       "body_name": "Ví dụ",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "stage",
                     *       "notice_due_on": "2026-11-23",
                     *       "notice_late": false,
                     *       "notice_received_on": "2026-11-23",
                     *       "on_date": "2026-11-23",
                     *       "result": "Ví dụ",
                     *       "simplified": false,
                     *       "stage": "denunciation",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProceedingView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_tag_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every label in use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "tag": "chiến dịch 2026"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_TagView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_list: {
        parameters: {
            query?: {
                /** @description Exact official code. */
                code?: string;
                /** @description `exact` counts every row of the filter. */
                count?: string;
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description Due at or after this instant. */
                "due_at[gte]"?: string;
                /** @description Due before this instant. */
                "due_at[lt]"?: string;
                /** @description Field of law. */
                field?: string;
                /** @description Form of aid. */
                form?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /**
                 * @description These cases, their ids separated by commas, at most a hundred; one that is out of reach is not there.
                 * @example 019a0000-0000-7000-8000-000000000001
                 */
                id?: string;
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description The provider. */
                organisation_id?: string;
                /** @description The person helped; answered with the cases of which the caller may know who it is. */
                person_id?: string;
                /** @description One of its practitioners. */
                practitioner_id?: string;
                /**
                 * @description Order: newest first, or the nearest deadline first.
                 * @example due_at
                 */
                sort?: string;
                /**
                 * @description States, separated by commas.
                 * @example accepted,assigned
                 */
                state?: string;
                /**
                 * @description A label on it.
                 * @example chiến dịch 2026
                 */
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cases */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "accepted_at": "2026-11-23T01:30:00Z",
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "code": "TT.TGTT.01.2026",
                     *           "end_reason": "completed",
                     *           "ended_on": "2026-11-23",
                     *           "field": "Ví dụ",
                     *           "file_received_on": "2026-11-23",
                     *           "form": "court_participation",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "next_action": {
                     *             "action": "assign",
                     *             "code": "DL04",
                     *             "due_at": "2026-11-23T01:30:00Z",
                     *             "label": "Ví dụ"
                     *           },
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "outcome": "Ví dụ",
                     *           "person_id": "019a0000-0000-7000-8000-000000000001",
                     *           "person_name": "Ví dụ",
                     *           "practitioner_ids": [
                     *             "019a0000-0000-7000-8000-000000000001"
                     *           ],
                     *           "practitioners": [
                     *             {
                     *               "id": "019a0000-0000-7000-8000-000000000001",
                     *               "name": "Ví dụ"
                     *             }
                     *           ],
                     *           "proof_pending": false,
                     *           "received_on": "2026-11-23",
                     *           "replacement": "registration_refused",
                     *           "request_id": "019a0000-0000-7000-8000-000000000001",
                     *           "role": "defender",
                     *           "sealed": false,
                     *           "state": "accepted",
                     *           "successful": false,
                     *           "tags": [
                     *             "chiến dịch 2026"
                     *           ],
                     *           "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *           "urgent": false,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CaseView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accepted_on": "2026-11-23",
                 *       "channel": "in_person",
                 *       "field": "criminal",
                 *       "form": "court_participation",
                 *       "groups": [
                 *         "Ví dụ"
                 *       ],
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "person": {
                 *         "full_name": "Hoàng Thị Mẫu"
                 *       },
                 *       "received_on": "2026-11-23",
                 *       "summary": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["EnterCase"];
            };
        };
        responses: {
            /** @description The case */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_bulk: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "tag",
                 *       "body": {
                 *         "add": [
                 *           "chiến dịch 2026"
                 *         ]
                 *       },
                 *       "ids": [
                 *         "019a0000-0000-7000-8000-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Bulk"];
            };
        };
        responses: {
            /** @description The job */
            202: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "ok": 1,
                     *         "problem": 1
                     *       },
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ended_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "cases_tag",
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "reversible": false,
                     *       "started_at": "2026-11-23T01:30:00Z",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "state": "queued",
                     *       "undoes_id": "019a0000-0000-7000-8000-000000000001",
                     *       "undone_by_id": "019a0000-0000-7000-8000-000000000001"
                     *     }
                     */
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_import: {
        parameters: {
            query?: {
                /** @description `true`: nothing is stored, the answer says what would be. */
                dry_run?: boolean;
                /**
                 * @description `all` (default) or `right`.
                 * @example all
                 */
                rows?: string;
            };
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The workbook, at most 20 MiB */
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
            };
        };
        responses: {
            /** @description What would be stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dry_run": false,
                     *       "faults": [
                     *         {
                     *           "column": "F",
                     *           "heading": "Ví dụ",
                     *           "message": "Ví dụ",
                     *           "row": 7
                     *         }
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "rows_created": 1,
                     *       "rows_total": 1,
                     *       "rows_unchanged": 1,
                     *       "undone_at": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description What was stored */
            201: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dry_run": false,
                     *       "faults": [
                     *         {
                     *           "column": "F",
                     *           "heading": "Ví dụ",
                     *           "message": "Ví dụ",
                     *           "row": 7
                     *         }
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "rows_created": 1,
                     *       "rows_total": 1,
                     *       "rows_unchanged": 1,
                     *       "undone_at": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_import_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "q": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["NameSearch"];
            };
        };
        responses: {
            /** @description Cases of the nearest names first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "accepted_at": "2026-11-23T01:30:00Z",
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "code": "TT.TGTT.01.2026",
                     *           "end_reason": "completed",
                     *           "ended_on": "2026-11-23",
                     *           "field": "Ví dụ",
                     *           "file_received_on": "2026-11-23",
                     *           "form": "court_participation",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "next_action": {
                     *             "action": "assign",
                     *             "code": "DL04",
                     *             "due_at": "2026-11-23T01:30:00Z",
                     *             "label": "Ví dụ"
                     *           },
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "outcome": "Ví dụ",
                     *           "person_id": "019a0000-0000-7000-8000-000000000001",
                     *           "person_name": "Ví dụ",
                     *           "practitioner_ids": [
                     *             "019a0000-0000-7000-8000-000000000001"
                     *           ],
                     *           "practitioners": [
                     *             {
                     *               "id": "019a0000-0000-7000-8000-000000000001",
                     *               "name": "Ví dụ"
                     *             }
                     *           ],
                     *           "proof_pending": false,
                     *           "received_on": "2026-11-23",
                     *           "replacement": "registration_refused",
                     *           "request_id": "019a0000-0000-7000-8000-000000000001",
                     *           "role": "defender",
                     *           "sealed": false,
                     *           "state": "accepted",
                     *           "successful": false,
                     *           "tags": [
                     *             "chiến dịch 2026"
                     *           ],
                     *           "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *           "urgent": false,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_read: {
        parameters: {
            query?: {
                /**
                 * @description An instant, or a day (its end in Vietnam); now when absent.
                 * @example 2026-11-30
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["CasePatch"];
            };
        };
        responses: {
            /** @description The case after it */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_actions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "action": "assign",
                     *         "allowed": false,
                     *         "why_not": "Ví dụ"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ActionView"][];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_archive: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    assignment_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom to assign, the likeliest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "factors": [
                     *             {
                     *               "code": "experience",
                     *               "label": "28 vụ đang mở",
                     *               "most": 0,
                     *               "points": 0
                     *             }
                     *           ],
                     *           "kind": "officer",
                     *           "name": "Ví dụ",
                     *           "next_absence": {
                     *             "from_on": "2026-11-23",
                     *             "to_on": "2026-11-23"
                     *           },
                     *           "open_cases": 1,
                     *           "practitioner_id": "019a0000-0000-7000-8000-000000000001",
                     *           "score": 0
                     *         }
                     *       ],
                     *       "excluded": [
                     *         {
                     *           "name": "Ví dụ",
                     *           "practitioner_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": {
                     *             "code": "unknown_value",
                     *             "label": "Ví dụ"
                     *           }
                     *         }
                     *       ],
                     *       "language": "Ví dụ",
                     *       "needs": [
                     *         "Ví dụ"
                     *       ],
                     *       "rules_version": "2026-11"
                     *     }
                     */
                    "application/json": components["schemas"]["SuggestionsView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            /** @description Nobody is to be assigned now, in the words of the step */
            409: {
                headers: {
                    /** @description Seconds until another try makes sense */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "malformed",
                     *       "detail": "Ví dụ",
                     *       "errors": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "message": "Ví dụ",
                     *           "pointer": "Ví dụ"
                     *         }
                     *       ],
                     *       "instance": "Ví dụ",
                     *       "request_id": "Ví dụ",
                     *       "status": 1,
                     *       "title": "Ví dụ",
                     *       "type": "Ví dụ"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    assignment_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every assignment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "document_id": "019a0000-0000-7000-8000-000000000001",
                     *           "end_ground": "Ví dụ",
                     *           "end_reason": "Ví dụ",
                     *           "from_at": "2026-11-23T01:30:00Z",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "practitioner_id": "019a0000-0000-7000-8000-000000000001",
                     *           "practitioner_name": "Ví dụ",
                     *           "share": 50,
                     *           "to_at": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AssignmentView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "practitioner_id": "019a0000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["Assign"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_replace: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "practitioner_id": "019a0000-0000-7000-8000-000000000001",
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Replace"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_complete: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["Complete"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_confirm_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The sender's case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The case at the receiver */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Decline"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_discontinue: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "end_reason": "completed",
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Discontinue"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_document_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of documents */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "author_name": "Ví dụ",
                     *           "case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "class": "S3",
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "dossier_item": "request_form",
                     *           "formats": [
                     *             "Ví dụ"
                     *           ],
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "issued_on": "2026-11-23",
                     *           "kind": "court_assignment",
                     *           "media_type": "application/pdf",
                     *           "number": "12/QĐ-TGPL",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "replaced_by_id": "019a0000-0000-7000-8000-000000000001",
                     *           "replaces_id": "019a0000-0000-7000-8000-000000000001",
                     *           "request_id": "019a0000-0000-7000-8000-000000000001",
                     *           "sha256": "Ví dụ",
                     *           "size": 1,
                     *           "title": "Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng",
                     *           "version": 1,
                     *           "withdrawn_at": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DocumentView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_document_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentUpload"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "author_name": "Ví dụ",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "class": "S3",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "dossier_item": "request_form",
                     *       "formats": [
                     *         "Ví dụ"
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "issued_on": "2026-11-23",
                     *       "kind": "court_assignment",
                     *       "media_type": "application/pdf",
                     *       "number": "12/QĐ-TGPL",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "replaced_by_id": "019a0000-0000-7000-8000-000000000001",
                     *       "replaces_id": "019a0000-0000-7000-8000-000000000001",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "sha256": "Ví dụ",
                     *       "size": 1,
                     *       "title": "Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng",
                     *       "version": 1,
                     *       "withdrawn_at": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    dossier_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file against its checklist */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "completeness": 0,
                     *       "data": [
                     *         {
                     *           "documents": [
                     *             "019a0000-0000-7000-8000-000000000001"
                     *           ],
                     *           "item": "request_form",
                     *           "label": "Ví dụ",
                     *           "mandatory": false,
                     *           "mark": "on_paper",
                     *           "present": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DossierView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    dossier_mark: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "item": "request_form"
                 *     }
                 */
                "application/json": components["schemas"]["MarkItem"];
            };
        };
        responses: {
            /** @description The file after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "completeness": 0,
                     *       "data": [
                     *         {
                     *           "documents": [
                     *             "019a0000-0000-7000-8000-000000000001"
                     *           ],
                     *           "item": "request_form",
                     *           "label": "Ví dụ",
                     *           "mandatory": false,
                     *           "mark": "on_paper",
                     *           "present": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DossierView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    eligibility_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why the person is entitled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "groups": [
                     *         "Ví dụ"
                     *       ],
                     *       "law_version": "Ví dụ",
                     *       "matter": {},
                     *       "primary_group": "Ví dụ",
                     *       "proofs": [
                     *         "P-HN-1"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EligibilityView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_hand_over: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_history: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of acts */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "actor_name": "Ví dụ",
                     *           "at": "2026-11-23T01:30:00Z",
                     *           "detail": {},
                     *           "event": "assign",
                     *           "from_state": "Ví dụ",
                     *           "to_state": "Ví dụ"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_HistoryView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    note_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One's notes, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "body": "Ví dụ",
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_NoteView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    note_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["WriteNote"];
            };
        };
        responses: {
            /** @description The note */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "body": "Ví dụ",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    party_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every party */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "birth_year": 1,
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PartyView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_petition: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Petition"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_prepare_completion: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["PrepareCompletion"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    proceeding_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every stage and hearing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "body_id": "019a0000-0000-7000-8000-000000000001",
                     *           "body_name": "Ví dụ",
                     *           "case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "kind": "stage",
                     *           "notice_due_on": "2026-11-23",
                     *           "notice_late": false,
                     *           "notice_received_on": "2026-11-23",
                     *           "on_date": "2026-11-23",
                     *           "result": "Ví dụ",
                     *           "simplified": false,
                     *           "stage": "denunciation",
                     *           "starts_at": "2026-11-23T01:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProceedingView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    proceeding_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "stage",
                 *       "on_date": "2026-11-23",
                 *       "stage": "denunciation"
                 *     }
                 */
                "application/json": components["schemas"]["RecordProceeding"];
            };
        };
        responses: {
            /** @description The stage or hearing */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "body_id": "019a0000-0000-7000-8000-000000000001",
                     *       "body_name": "Ví dụ",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "stage",
                     *       "notice_due_on": "2026-11-23",
                     *       "notice_late": false,
                     *       "notice_received_on": "2026-11-23",
                     *       "on_date": "2026-11-23",
                     *       "result": "Ví dụ",
                     *       "simplified": false,
                     *       "stage": "denunciation",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProceedingView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_proof_expired: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ProofExpired"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_refuse_change: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["RefuseChange"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_register: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["Decided"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_registration_cancelled: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["Decided"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_registration_refused: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["Decided"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_request_change: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_request_verification: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["Decided"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_return_to_work: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_return_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    work_session_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "confirmed_by": "Ví dụ",
                     *           "ends_at": "2026-11-23T01:30:00Z",
                     *           "half_sessions": 1,
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "kind": "meeting",
                     *           "place": "Ví dụ",
                     *           "practitioner_id": "019a0000-0000-7000-8000-000000000001",
                     *           "starts_at": "2026-11-23T01:30:00Z",
                     *           "summary": "Ví dụ",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_WorkSessionView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    work_session_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ends_at": "2026-11-23T01:30:00Z",
                 *       "kind": "meeting",
                 *       "practitioner_id": "019a0000-0000-7000-8000-000000000001",
                 *       "starts_at": "2026-11-23T01:30:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["RecordSession"];
            };
        };
        responses: {
            /** @description The session */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "confirmed_by": "Ví dụ",
                     *       "ends_at": "2026-11-23T01:30:00Z",
                     *       "half_sessions": 1,
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "meeting",
                     *       "place": "Ví dụ",
                     *       "practitioner_id": "019a0000-0000-7000-8000-000000000001",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "summary": "Ví dụ",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["WorkSessionView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_start: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_supply_proof: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "proofs": [
                 *         "P-HN-1"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SupplyProof"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["Decided"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_tag: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "add": [
                 *         "chiến dịch 2026"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TagChange"];
            };
        };
        responses: {
            /** @description The case after it */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_terminate: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23",
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Terminate"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    case_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The case */
                id: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["CaseTransfer"];
            };
        };
        responses: {
            /** @description The case after the step */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted_at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "code": "TT.TGTT.01.2026",
                     *       "end_reason": "completed",
                     *       "ended_on": "2026-11-23",
                     *       "field": "Ví dụ",
                     *       "file_received_on": "2026-11-23",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "origin_case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": "Ví dụ",
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "practitioners": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ"
                     *         }
                     *       ],
                     *       "proof_pending": false,
                     *       "received_on": "2026-11-23",
                     *       "replacement": "registration_refused",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "accepted",
                     *       "successful": false,
                     *       "tags": [
                     *         "chiến dịch 2026"
                     *       ],
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    commune_list: {
        parameters: {
            query?: {
                /** @description The day they stand on, today when absent. */
                as_of?: string;
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /**
                 * @description Code of the province on that day.
                 * @example 20
                 */
                province?: string;
                /**
                 * @description How a word of the name begins; accents do not matter.
                 * @example trang di
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of communes */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "code": "06046",
                     *           "district": "Ví dụ",
                     *           "name": "Xã Tràng Định",
                     *           "province_code": "Ví dụ",
                     *           "province_name": "Tỉnh Lạng Sơn",
                     *           "valid_from": "2026-11-23",
                     *           "valid_to": "2026-11-23"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CommuneView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    conflict_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parties": [
                 *         {
                 *           "name": "Hoàng Thị Mẫu",
                 *           "side": "beneficiary"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConflictCheck"];
            };
        };
        responses: {
            /** @description Whether there is one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conflict": false,
                     *       "contact": {
                     *         "organisation_name": "Ví dụ",
                     *         "phone": "Ví dụ"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictAnswer"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    delegation_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's delegations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "from_account_id": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "reason": "Ví dụ",
                     *           "role": "hotline",
                     *           "to_account_id": "019a0000-0000-7000-8000-000000000001",
                     *           "valid_from": "2026-11-23T01:30:00Z",
                     *           "valid_to": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DelegationView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    delegation_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "reason": "Ủy quyền số 12/UQ-TT",
                 *       "role": "director",
                 *       "to_account_id": "019a0000-0000-7000-8000-000000000002",
                 *       "valid_to": "2026-11-30T10:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["DelegationCreate"];
            };
        };
        responses: {
            /** @description Delegated */
            201: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "from_account_id": "019a0000-0000-7000-8000-000000000001",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "reason": "Ví dụ",
                     *       "role": "hotline",
                     *       "to_account_id": "019a0000-0000-7000-8000-000000000001",
                     *       "valid_from": "2026-11-23T01:30:00Z",
                     *       "valid_to": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DelegationView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    delegation_end: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The delegation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    document_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The document */
                id: components["schemas"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "author_name": "Ví dụ",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "class": "S3",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "dossier_item": "request_form",
                     *       "formats": [
                     *         "Ví dụ"
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "issued_on": "2026-11-23",
                     *       "kind": "court_assignment",
                     *       "media_type": "application/pdf",
                     *       "number": "12/QĐ-TGPL",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "replaced_by_id": "019a0000-0000-7000-8000-000000000001",
                     *       "replaces_id": "019a0000-0000-7000-8000-000000000001",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "sha256": "Ví dụ",
                     *       "size": 1,
                     *       "title": "Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng",
                     *       "version": 1,
                     *       "withdrawn_at": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    document_content: {
        parameters: {
            query?: {
                /**
                 * @description `pdf` (the original) or `docx`, of papers made from the record; uploads are given as they are.
                 * @example pdf
                 */
                format?: string;
            };
            header?: never;
            path: {
                /** @description The document */
                id: components["schemas"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": number[];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": number[];
                    "image/jpeg": number[];
                    "image/png": number[];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            /** @description An upload has no other format */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "malformed",
                     *       "detail": "Ví dụ",
                     *       "errors": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "message": "Ví dụ",
                     *           "pointer": "Ví dụ"
                     *         }
                     *       ],
                     *       "instance": "Ví dụ",
                     *       "request_id": "Ví dụ",
                     *       "status": 1,
                     *       "title": "Ví dụ",
                     *       "type": "Ví dụ"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    document_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The document */
                id: components["schemas"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentWithdraw"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "author_name": "Ví dụ",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "class": "S3",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "dossier_item": "request_form",
                     *       "formats": [
                     *         "Ví dụ"
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "issued_on": "2026-11-23",
                     *       "kind": "court_assignment",
                     *       "media_type": "application/pdf",
                     *       "number": "12/QĐ-TGPL",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "replaced_by_id": "019a0000-0000-7000-8000-000000000001",
                     *       "replaces_id": "019a0000-0000-7000-8000-000000000001",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "sha256": "Ví dụ",
                     *       "size": 1,
                     *       "title": "Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng",
                     *       "version": 1,
                     *       "withdrawn_at": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    draft_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The drafts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "form": "request",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *           "updated_at": "2026-11-23T01:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DraftSummary"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    draft_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {},
                 *       "form": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["DraftCreate"];
            };
        };
        responses: {
            /** @description Kept */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "form": "request",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *       "updated_at": "2026-11-23T01:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DraftSummary"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    draft_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "content": {},
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "form": "request",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *       "updated_at": "2026-11-23T01:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    draft_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            414: components["responses"]["Refusal414"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    draft_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {}
                 *     }
                 */
                "application/json": components["schemas"]["DraftPatch"];
            };
        };
        responses: {
            /** @description Kept */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "form": "request",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *       "updated_at": "2026-11-23T01:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DraftSummary"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    eligibility_group_list: {
        parameters: {
            query?: {
                /**
                 * @description A date or an instant; today when absent.
                 * @example 2026-01-01
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "confirmed": false,
                     *       "data": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "conditions": [
                     *             {
                     *               "age": {
                     *                 "from": 0,
                     *                 "under": 0
                     *               }
                     *             }
                     *           ],
                     *           "en": "Ví dụ",
                     *           "hardship": {
                     *             "until": "2026-11-23"
                     *           },
                     *           "legal_basis": "Ví dụ",
                     *           "note": "Ví dụ",
                     *           "order": 0,
                     *           "proof": "Ví dụ",
                     *           "proof_basis": "Ví dụ",
                     *           "proof_inferred": false,
                     *           "proof_without_hardship": "Ví dụ",
                     *           "sensitive": false,
                     *           "subcategories": [
                     *             {
                     *               "age": {
                     *                 "from": 0,
                     *                 "under": 0
                     *               },
                     *               "code": "Ví dụ",
                     *               "status": [
                     *                 "nguoi_bi_to_giac"
                     *               ],
                     *               "vi": "Ví dụ"
                     *             }
                     *           ],
                     *           "valid_from": "2026-11-23",
                     *           "valid_to": "2026-11-23",
                     *           "vi": "Ví dụ"
                     *         }
                     *       ],
                     *       "law_version": "Ví dụ",
                     *       "proofs": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "source": "Ví dụ",
                     *           "vi": "Ví dụ"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GroupList"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    eligibility_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "facts": {}
                 *     }
                 */
                "application/json": components["schemas"]["EligibilityCheck"];
            };
        };
        responses: {
            /** @description What the law of the day says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "confirmed": false,
                     *       "eligible": false,
                     *       "groups": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "confirmed": false,
                     *           "law_version": "Ví dụ",
                     *           "legal_basis": "Ví dụ",
                     *           "missing_proofs": [
                     *             {
                     *               "any_of": [
                     *                 {
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "code": "Ví dụ",
                     *               "vi": "Ví dụ"
                     *             }
                     *           ],
                     *           "name_en": "Ví dụ",
                     *           "name_vi": "Ví dụ",
                     *           "proof_basis": "Ví dụ",
                     *           "sensitive": false,
                     *           "subcategory": "Ví dụ"
                     *         }
                     *       ],
                     *       "law_version": "Ví dụ",
                     *       "undecided": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "name_vi": "Ví dụ",
                     *           "needs": [
                     *             "Ví dụ"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    hearing_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description On this day or later; today when nothing is asked. */
                "on_date[gte]"?: string;
                /** @description Before this day. */
                "on_date[lt]"?: string;
                /** @description Of the cases of a practitioner. */
                practitioner_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of hearings */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "case_code": "TT.TGTT.01.2026",
                     *           "case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "on_date": "2026-11-23",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "practitioner_ids": [
                     *             "019a0000-0000-7000-8000-000000000001"
                     *           ],
                     *           "simplified": false,
                     *           "stage": "denunciation",
                     *           "starts_at": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_HearingView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    import_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dry_run": false,
                     *       "faults": [
                     *         {
                     *           "column": "F",
                     *           "heading": "Ví dụ",
                     *           "message": "Ví dụ",
                     *           "row": 7
                     *         }
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "rows_created": 1,
                     *       "rows_total": 1,
                     *       "rows_unchanged": 1,
                     *       "undone_at": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    import_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The import, undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dry_run": false,
                     *       "faults": [
                     *         {
                     *           "column": "F",
                     *           "heading": "Ví dụ",
                     *           "message": "Ví dụ",
                     *           "row": 7
                     *         }
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "rows_created": 1,
                     *       "rows_total": 1,
                     *       "rows_unchanged": 1,
                     *       "undone_at": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    job_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of jobs */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "counts": {
                     *             "ok": 1,
                     *             "problem": 1
                     *           },
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "ended_at": "2026-11-23T01:30:00Z",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "kind": "cases_tag",
                     *           "progress": {
                     *             "done": 1,
                     *             "total": 1
                     *           },
                     *           "reversible": false,
                     *           "started_at": "2026-11-23T01:30:00Z",
                     *           "starts_at": "2026-11-23T01:30:00Z",
                     *           "state": "queued",
                     *           "undoes_id": "019a0000-0000-7000-8000-000000000001",
                     *           "undone_by_id": "019a0000-0000-7000-8000-000000000001"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_JobView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    job_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job */
                id: components["schemas"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "ok": 1,
                     *         "problem": 1
                     *       },
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ended_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "cases_tag",
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "reversible": false,
                     *       "started_at": "2026-11-23T01:30:00Z",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "state": "queued",
                     *       "undoes_id": "019a0000-0000-7000-8000-000000000001",
                     *       "undone_by_id": "019a0000-0000-7000-8000-000000000001"
                     *     }
                     */
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    job_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The job */
                id: components["schemas"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The job, cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "ok": 1,
                     *         "problem": 1
                     *       },
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ended_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "cases_tag",
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "reversible": false,
                     *       "started_at": "2026-11-23T01:30:00Z",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "state": "queued",
                     *       "undoes_id": "019a0000-0000-7000-8000-000000000001",
                     *       "undone_by_id": "019a0000-0000-7000-8000-000000000001"
                     *     }
                     */
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    job_row_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description Those with this outcome. */
                outcome?: "ok" | "problem";
            };
            header?: never;
            path: {
                /** @description The job */
                id: components["schemas"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of rows */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "done_at": "2026-11-23T01:30:00Z",
                     *           "number": 1,
                     *           "outcome": "ok",
                     *           "problem": {
                     *             "code": "not_allowed_now",
                     *             "detail": "Ví dụ",
                     *             "title": "Ví dụ"
                     *           },
                     *           "record_id": "019a0000-0000-7000-8000-000000000001"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_JobRowView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    job_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The job */
                id: components["schemas"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The job that takes it back */
            202: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "ok": 1,
                     *         "problem": 1
                     *       },
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ended_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "cases_tag",
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "reversible": false,
                     *       "started_at": "2026-11-23T01:30:00Z",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "state": "queued",
                     *       "undoes_id": "019a0000-0000-7000-8000-000000000001",
                     *       "undone_by_id": "019a0000-0000-7000-8000-000000000001"
                     *     }
                     */
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    me_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "display_name": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "permissions": [
                     *         "request_list"
                     *       ],
                     *       "practitioner_ids": [
                     *         "019a0000-0000-7000-8000-000000000001"
                     *       ],
                     *       "roles": [
                     *         {
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "role": "hotline"
                     *         }
                     *       ],
                     *       "second_factor": false,
                     *       "username": "Ví dụ"
                     *     }
                     */
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            /** @description A program has no account of a person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "malformed",
                     *       "detail": "Ví dụ",
                     *       "errors": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "message": "Ví dụ",
                     *           "pointer": "Ví dụ"
                     *         }
                     *       ],
                     *       "instance": "Ví dụ",
                     *       "request_id": "Ví dụ",
                     *       "status": 1,
                     *       "title": "Ví dụ",
                     *       "type": "Ví dụ"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    notice_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /**
                 * @description Only those that were not seen.
                 * @example true
                 */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of notices */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "at": "2026-11-23T01:30:00Z",
                     *           "duty": "DL04",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "kind": "case.assigned",
                     *           "label": "Bạn được cử thực hiện vụ việc",
                     *           "read_at": "2026-11-23T01:30:00Z",
                     *           "subject_code": "TT.TGTT.01.2026",
                     *           "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *           "subject_type": "case"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_NoticeView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    notice_mark_read: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-11-23T01:30:00Z",
                 *       "up_to": "2026-11-23T01:30:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["NoticesSeen"];
            };
        };
        responses: {
            /** @description How many wait still */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": 1
                     *     }
                     */
                    "application/json": components["schemas"]["NoticeCount"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    notice_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": 1
                     *     }
                     */
                    "application/json": components["schemas"]["NoticeCount"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    token_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A token of ten minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "Ví dụ",
                     *       "expires_in": 600,
                     *       "scope": "organisation_read",
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    obligation_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description Due at or after this instant. */
                "due_at[gte]"?: string;
                /** @description Due before this instant. */
                "due_at[lt]"?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /**
                 * @description `unit` when nothing is asked.
                 * @example me
                 */
                owner?: string;
                /** @description Those of one practitioner. */
                practitioner_id?: string;
                /**
                 * @description `open` when nothing is asked.
                 * @example overdue
                 */
                state?: string;
                /** @description One request or case. */
                subject_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of obligations */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "amount": 1,
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "clock": "working_days",
                     *           "done_at": "2026-11-23T01:30:00Z",
                     *           "due_at": "2026-11-23T01:30:00Z",
                     *           "duty": "DL04",
                     *           "extendable": false,
                     *           "extended": false,
                     *           "first_due_at": "2026-11-23T01:30:00Z",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "label": "Cử người thực hiện tham gia tố tụng",
                     *           "legal_basis": "Luật Đ.31 kh.2",
                     *           "next_action": {
                     *             "action": "assign",
                     *             "code": "DL04",
                     *             "due_at": "2026-11-23T01:30:00Z",
                     *             "label": "Ví dụ"
                     *           },
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "owner_practitioner_id": "019a0000-0000-7000-8000-000000000001",
                     *           "owner_role": "director",
                     *           "person_name": "Ví dụ",
                     *           "starts_at": "2026-11-23T01:30:00Z",
                     *           "subject_code": "TT.TGTT.01.2026",
                     *           "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *           "subject_type": "case",
                     *           "timeliness": "done_on_time",
                     *           "verified": false,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObligationView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    obligation_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The duty */
                id: components["schemas"]["ObligationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Extend"];
            };
        };
        responses: {
            /** @description The duty with its new time */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "amount": 1,
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "clock": "working_days",
                     *       "done_at": "2026-11-23T01:30:00Z",
                     *       "due_at": "2026-11-23T01:30:00Z",
                     *       "duty": "DL04",
                     *       "extendable": false,
                     *       "extended": false,
                     *       "first_due_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "label": "Cử người thực hiện tham gia tố tụng",
                     *       "legal_basis": "Luật Đ.31 kh.2",
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "owner_practitioner_id": "019a0000-0000-7000-8000-000000000001",
                     *       "owner_role": "director",
                     *       "person_name": "Ví dụ",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "subject_code": "TT.TGTT.01.2026",
                     *       "subject_id": "019a0000-0000-7000-8000-000000000001",
                     *       "subject_type": "case",
                     *       "timeliness": "done_on_time",
                     *       "verified": false,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ObligationView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    organisation_list: {
        parameters: {
            query?: {
                /**
                 * @description The day they stand on, today when absent.
                 * @example 2025-06-30
                 */
                as_of?: string;
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description What they belong to directly. */
                parent_id?: string;
                /**
                 * @description Code of the province on that day.
                 * @example 20
                 */
                province?: string;
                /**
                 * @description Types, separated by commas.
                 * @example centre,branch
                 */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of organisations */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "address": "Ví dụ",
                     *           "case_unit": "TT",
                     *           "code": "TT-20",
                     *           "email": "Ví dụ",
                     *           "established_by": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Trung tâm trợ giúp pháp lý nhà nước tỉnh Lạng Sơn",
                     *           "parent_id": "019a0000-0000-7000-8000-000000000001",
                     *           "phone": "Ví dụ",
                     *           "province_code": "20",
                     *           "province_valid_from": "2026-11-23",
                     *           "short_name": "Ví dụ",
                     *           "type": "agency",
                     *           "valid_from": "2026-11-23",
                     *           "valid_to": "2026-11-23",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_OrganisationView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    organisation_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "CN-20-2",
                 *       "name": "Chi nhánh số 2",
                 *       "parent_id": "019a0000-0000-7000-8000-000000000001",
                 *       "type": "branch",
                 *       "valid_from": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["OrganisationCreate"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "Ví dụ",
                     *       "case_unit": "TT",
                     *       "code": "TT-20",
                     *       "email": "Ví dụ",
                     *       "established_by": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "name": "Trung tâm trợ giúp pháp lý nhà nước tỉnh Lạng Sơn",
                     *       "parent_id": "019a0000-0000-7000-8000-000000000001",
                     *       "phone": "Ví dụ",
                     *       "predecessors": [
                     *         {
                     *           "basis": "Ví dụ",
                     *           "change": "merge",
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "on": "2026-11-23"
                     *         }
                     *       ],
                     *       "province_code": "20",
                     *       "province_valid_from": "2026-11-23",
                     *       "short_name": "Ví dụ",
                     *       "successors": [
                     *         {
                     *           "basis": "Ví dụ",
                     *           "change": "merge",
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "on": "2026-11-23"
                     *         }
                     *       ],
                     *       "type": "agency",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    organisation_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organisation */
                id: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "Ví dụ",
                     *       "case_unit": "TT",
                     *       "code": "TT-20",
                     *       "email": "Ví dụ",
                     *       "established_by": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "name": "Trung tâm trợ giúp pháp lý nhà nước tỉnh Lạng Sơn",
                     *       "parent_id": "019a0000-0000-7000-8000-000000000001",
                     *       "phone": "Ví dụ",
                     *       "predecessors": [
                     *         {
                     *           "basis": "Ví dụ",
                     *           "change": "merge",
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "on": "2026-11-23"
                     *         }
                     *       ],
                     *       "province_code": "20",
                     *       "province_valid_from": "2026-11-23",
                     *       "short_name": "Ví dụ",
                     *       "successors": [
                     *         {
                     *           "basis": "Ví dụ",
                     *           "change": "merge",
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "on": "2026-11-23"
                     *         }
                     *       ],
                     *       "type": "agency",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    organisation_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The organisation */
                id: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["OrganisationPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "Ví dụ",
                     *       "case_unit": "TT",
                     *       "code": "TT-20",
                     *       "email": "Ví dụ",
                     *       "established_by": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "name": "Trung tâm trợ giúp pháp lý nhà nước tỉnh Lạng Sơn",
                     *       "parent_id": "019a0000-0000-7000-8000-000000000001",
                     *       "phone": "Ví dụ",
                     *       "predecessors": [
                     *         {
                     *           "basis": "Ví dụ",
                     *           "change": "merge",
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "on": "2026-11-23"
                     *         }
                     *       ],
                     *       "province_code": "20",
                     *       "province_valid_from": "2026-11-23",
                     *       "short_name": "Ví dụ",
                     *       "successors": [
                     *         {
                     *           "basis": "Ví dụ",
                     *           "change": "merge",
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "on": "2026-11-23"
                     *         }
                     *       ],
                     *       "type": "agency",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "keep_id": "019a0000-0000-7000-8000-000000000001",
                 *       "keep_version": 1,
                 *       "merge_id": "019a0000-0000-7000-8000-000000000001",
                 *       "merge_version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PersonMerge"];
            };
        };
        responses: {
            /** @description Merged */
            201: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-23T01:30:00Z",
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "cases": 0,
                     *       "fields": [
                     *         "full_name"
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "keep_id": "019a0000-0000-7000-8000-000000000001",
                     *       "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "requests": 0,
                     *       "undone_at": "2026-11-23T01:30:00Z",
                     *       "undone_by": "019a0000-0000-7000-8000-000000000001"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonMergeView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            /** @description One of the two has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "malformed",
                     *       "detail": "Ví dụ",
                     *       "errors": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "message": "Ví dụ",
                     *           "pointer": "Ví dụ"
                     *         }
                     *       ],
                     *       "instance": "Ví dụ",
                     *       "request_id": "Ví dụ",
                     *       "status": 1,
                     *       "title": "Ví dụ",
                     *       "type": "Ví dụ"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_merge_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merge */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The merge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-23T01:30:00Z",
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "cases": 0,
                     *       "fields": [
                     *         "full_name"
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "keep_id": "019a0000-0000-7000-8000-000000000001",
                     *       "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "requests": 0,
                     *       "undone_at": "2026-11-23T01:30:00Z",
                     *       "undone_by": "019a0000-0000-7000-8000-000000000001"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonMergeView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_merge_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The merge */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The merge, undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-23T01:30:00Z",
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "cases": 0,
                     *       "fields": [
                     *         "full_name"
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "keep_id": "019a0000-0000-7000-8000-000000000001",
                     *       "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "requests": 0,
                     *       "undone_at": "2026-11-23T01:30:00Z",
                     *       "undone_by": "019a0000-0000-7000-8000-000000000001"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonMergeView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of persons */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "address": "Ví dụ",
                     *           "birth_date": "1991-05",
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "commune_code": "Ví dụ",
                     *           "commune_name": "Ví dụ",
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "ethnicity": "Ví dụ",
                     *           "full_name": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "id_number": "Ví dụ",
                     *           "id_number_warnings": [
                     *             "unknown_province"
                     *           ],
                     *           "language": "Ví dụ",
                     *           "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *           "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *           "needs": [
                     *             "Ví dụ"
                     *           ],
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "phone": "Ví dụ",
                     *           "safe_contact": "Ví dụ",
                     *           "sealed": false,
                     *           "sex": "male",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PersonView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Hoàng Thị Mẫu"
                 *     }
                 */
                "application/json": components["schemas"]["PersonContent"];
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "Ví dụ",
                     *       "birth_date": "1991-05",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "commune_code": "Ví dụ",
                     *       "commune_name": "Ví dụ",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ethnicity": "Ví dụ",
                     *       "full_name": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "id_number": "Ví dụ",
                     *       "id_number_warnings": [
                     *         "unknown_province"
                     *       ],
                     *       "language": "Ví dụ",
                     *       "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *       "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *       "needs": [
                     *         "Ví dụ"
                     *       ],
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "phone": "Ví dụ",
                     *       "safe_contact": "Ví dụ",
                     *       "sealed": false,
                     *       "sex": "male",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Hoàng Thị Mẫu"
                 *     }
                 */
                "application/json": components["schemas"]["PersonContent"];
            };
        };
        responses: {
            /** @description Candidates, likeliest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "birth_year": 1,
                     *           "commune_code": "Ví dụ",
                     *           "commune_name": "Ví dụ",
                     *           "fields": [
                     *             {
                     *               "field": "name",
                     *               "points": 1,
                     *               "why_vi": "Ví dụ"
                     *             }
                     *           ],
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "score": 1,
                     *           "verdict": "same"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PersonCandidates"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["PersonSearch"];
            };
        };
        responses: {
            /** @description Candidates, best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "birth_year": 1,
                     *           "commune_code": "Ví dụ",
                     *           "commune_name": "Ví dụ",
                     *           "fields": [
                     *             {
                     *               "field": "name",
                     *               "points": 1,
                     *               "why_vi": "Ví dụ"
                     *             }
                     *           ],
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "score": 1,
                     *           "verdict": "same"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PersonCandidates"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_read: {
        parameters: {
            query?: {
                /** @description `true` shows numbers and address whole; the access log keeps who asked for it. */
                show?: boolean;
            };
            header?: never;
            path: {
                /** @description The person */
                id: components["schemas"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "Ví dụ",
                     *       "birth_date": "1991-05",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "commune_code": "Ví dụ",
                     *       "commune_name": "Ví dụ",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ethnicity": "Ví dụ",
                     *       "full_name": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "id_number": "Ví dụ",
                     *       "id_number_warnings": [
                     *         "unknown_province"
                     *       ],
                     *       "language": "Ví dụ",
                     *       "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *       "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *       "needs": [
                     *         "Ví dụ"
                     *       ],
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "phone": "Ví dụ",
                     *       "safe_contact": "Ví dụ",
                     *       "sealed": false,
                     *       "sex": "male",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    person_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The person */
                id: components["schemas"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Hoàng Thị Mẫu"
                 *     }
                 */
                "application/json": components["schemas"]["PersonContent"];
            };
        };
        responses: {
            /** @description The person as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "Ví dụ",
                     *       "birth_date": "1991-05",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "commune_code": "Ví dụ",
                     *       "commune_name": "Ví dụ",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ethnicity": "Ví dụ",
                     *       "full_name": "Ví dụ",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "id_number": "Ví dụ",
                     *       "id_number_warnings": [
                     *         "unknown_province"
                     *       ],
                     *       "language": "Ví dụ",
                     *       "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *       "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *       "needs": [
                     *         "Ví dụ"
                     *       ],
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "phone": "Ví dụ",
                     *       "safe_contact": "Ví dụ",
                     *       "sealed": false,
                     *       "sex": "male",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    practitioner_list: {
        parameters: {
            query?: {
                /** @description The day they work on, today when absent. */
                as_of?: string;
                /** @description A branch of it. */
                branch_id?: string;
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /**
                 * @description Code of a field of law.
                 * @example criminal
                 */
                field?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /**
                 * @description Kinds, separated by commas.
                 * @example officer,contract_lawyer
                 */
                kind?: string;
                /**
                 * @description A language.
                 * @example Tày
                 */
                language?: string;
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description The provider. */
                organisation_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of practitioners */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "card_number": "Ví dụ",
                     *           "fields": [
                     *             "criminal"
                     *           ],
                     *           "full_name": "Hoàng Thị Kim Chi",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "internal": {
                     *             "absent_until": "2026-11-23",
                     *             "account_id": "019a0000-0000-7000-8000-000000000001",
                     *             "appointed_on": "2026-11-23",
                     *             "birth_year": 1,
                     *             "email": "Ví dụ",
                     *             "end_ground": "Ví dụ",
                     *             "grade": "grade_1",
                     *             "graded_on": "2026-11-23",
                     *             "open_cases": 1,
                     *             "published": false,
                     *             "sex": "male"
                     *           },
                     *           "kind": "officer",
                     *           "languages": [
                     *             "Tày",
                     *             "Nùng"
                     *           ],
                     *           "office_phone": "Ví dụ",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_name": "Ví dụ",
                     *           "valid_from": "2026-11-23",
                     *           "valid_to": "2026-11-23",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PractitionerView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    practitioner_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Hoàng Thị Mẫu",
                 *       "kind": "officer",
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "valid_from": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["PractitionerCreate"];
            };
        };
        responses: {
            /** @description Registered */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "card_number": "Ví dụ",
                     *       "fields": [
                     *         "criminal"
                     *       ],
                     *       "full_name": "Hoàng Thị Kim Chi",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "internal": {
                     *         "absent_until": "2026-11-23",
                     *         "account_id": "019a0000-0000-7000-8000-000000000001",
                     *         "appointed_on": "2026-11-23",
                     *         "birth_year": 1,
                     *         "email": "Ví dụ",
                     *         "end_ground": "Ví dụ",
                     *         "grade": "grade_1",
                     *         "graded_on": "2026-11-23",
                     *         "open_cases": 1,
                     *         "published": false,
                     *         "sex": "male"
                     *       },
                     *       "kind": "officer",
                     *       "languages": [
                     *         "Tày",
                     *         "Nùng"
                     *       ],
                     *       "office_phone": "Ví dụ",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PractitionerView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    practitioner_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The practitioner */
                id: components["schemas"]["PractitionerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The practitioner */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "card_number": "Ví dụ",
                     *       "fields": [
                     *         "criminal"
                     *       ],
                     *       "full_name": "Hoàng Thị Kim Chi",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "internal": {
                     *         "absent_until": "2026-11-23",
                     *         "account_id": "019a0000-0000-7000-8000-000000000001",
                     *         "appointed_on": "2026-11-23",
                     *         "birth_year": 1,
                     *         "email": "Ví dụ",
                     *         "end_ground": "Ví dụ",
                     *         "grade": "grade_1",
                     *         "graded_on": "2026-11-23",
                     *         "open_cases": 1,
                     *         "published": false,
                     *         "sex": "male"
                     *       },
                     *       "kind": "officer",
                     *       "languages": [
                     *         "Tày",
                     *         "Nùng"
                     *       ],
                     *       "office_phone": "Ví dụ",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PractitionerView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    practitioner_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The practitioner */
                id: components["schemas"]["PractitionerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["PractitionerPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "card_number": "Ví dụ",
                     *       "fields": [
                     *         "criminal"
                     *       ],
                     *       "full_name": "Hoàng Thị Kim Chi",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "internal": {
                     *         "absent_until": "2026-11-23",
                     *         "account_id": "019a0000-0000-7000-8000-000000000001",
                     *         "appointed_on": "2026-11-23",
                     *         "birth_year": 1,
                     *         "email": "Ví dụ",
                     *         "end_ground": "Ví dụ",
                     *         "grade": "grade_1",
                     *         "graded_on": "2026-11-23",
                     *         "open_cases": 1,
                     *         "published": false,
                     *         "sex": "male"
                     *       },
                     *       "kind": "officer",
                     *       "languages": [
                     *         "Tày",
                     *         "Nùng"
                     *       ],
                     *       "office_phone": "Ví dụ",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PractitionerView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    practitioner_absence_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The practitioner */
                id: components["schemas"]["PractitionerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The absences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "from_on": "2026-11-23",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "kind": "leave",
                     *           "to_on": "2026-11-23"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AbsenceView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    practitioner_absence_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The practitioner */
                id: components["schemas"]["PractitionerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from_on": "2026-11-23",
                 *       "kind": "leave",
                 *       "to_on": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["AbsenceCreate"];
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from_on": "2026-11-23",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "leave",
                     *       "to_on": "2026-11-23"
                     *     }
                     */
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    practitioner_contract_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The practitioner */
                id: components["schemas"]["PractitionerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contracts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "extends_id": "019a0000-0000-7000-8000-000000000001",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "number": "05/2026/HĐ-TGPL",
                     *           "signed_on": "2026-11-23",
                     *           "valid_from": "2026-11-23",
                     *           "valid_to": "2026-11-23"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ContractView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    practitioner_contract_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The practitioner */
                id: components["schemas"]["PractitionerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "Ví dụ",
                 *       "signed_on": "2026-11-23",
                 *       "valid_from": "2026-11-23",
                 *       "valid_to": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["ContractCreate"];
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "extends_id": "019a0000-0000-7000-8000-000000000001",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "number": "05/2026/HĐ-TGPL",
                     *       "signed_on": "2026-11-23",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23"
                     *     }
                     */
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    proceedings_body_list: {
        parameters: {
            query?: {
                /** @description The day they stand on, today when absent. */
                as_of?: string;
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /**
                 * @description Kinds, separated by commas.
                 * @example court,police
                 */
                kind?: string;
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /**
                 * @description Code of the province.
                 * @example 20
                 */
                province?: string;
                /**
                 * @description How a word of the name begins; accents do not matter.
                 * @example toa an
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of bodies */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "kind": "court",
                     *           "name": "Tòa án nhân dân khu vực 1 - Lạng Sơn",
                     *           "phone": "Ví dụ",
                     *           "province_code": "Ví dụ",
                     *           "valid_from": "2026-11-23",
                     *           "valid_to": "2026-11-23",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProceedingsBodyView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    proceedings_body_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "court",
                 *       "name": "Ví dụ",
                 *       "valid_from": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["ProceedingsBodyCreate"];
            };
        };
        responses: {
            /** @description Registered */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "court",
                     *       "name": "Tòa án nhân dân khu vực 1 - Lạng Sơn",
                     *       "phone": "Ví dụ",
                     *       "province_code": "Ví dụ",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProceedingsBodyView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    proceedings_body_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The body */
                id: components["schemas"]["ProceedingsBodyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The body */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "court",
                     *       "name": "Tòa án nhân dân khu vực 1 - Lạng Sơn",
                     *       "phone": "Ví dụ",
                     *       "province_code": "Ví dụ",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProceedingsBodyView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    proceedings_body_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The body */
                id: components["schemas"]["ProceedingsBodyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ProceedingsBodyPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "court",
                     *       "name": "Tòa án nhân dân khu vực 1 - Lạng Sơn",
                     *       "phone": "Ví dụ",
                     *       "province_code": "Ví dụ",
                     *       "valid_from": "2026-11-23",
                     *       "valid_to": "2026-11-23",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProceedingsBodyView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    province_list: {
        parameters: {
            query?: {
                /**
                 * @description The day, today when absent.
                 * @example 2025-06-30
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All provinces of the day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "code": "20",
                     *           "commune_count": 1,
                     *           "current": {
                     *             "code": "24",
                     *             "name": "Tỉnh Bắc Ninh",
                     *             "valid_from": "2026-11-23"
                     *           },
                     *           "name": "Tỉnh Lạng Sơn",
                     *           "type": "Tỉnh",
                     *           "valid_from": "2026-11-23",
                     *           "valid_to": "2026-11-23"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProvinceView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    province_lineage: {
        parameters: {
            query?: {
                /**
                 * @description The day, today when absent.
                 * @example 2025-06-30
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Official code
                 * @example 27
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The province with its lineage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "predecessors": [
                     *         {
                     *           "change": "merged",
                     *           "code": "24",
                     *           "name": "Tỉnh Bắc Ninh",
                     *           "valid_from": "2026-11-23"
                     *         }
                     *       ],
                     *       "province": {
                     *         "code": "20",
                     *         "commune_count": 1,
                     *         "current": {
                     *           "code": "24",
                     *           "name": "Tỉnh Bắc Ninh",
                     *           "valid_from": "2026-11-23"
                     *         },
                     *         "name": "Tỉnh Lạng Sơn",
                     *         "type": "Tỉnh",
                     *         "valid_from": "2026-11-23",
                     *         "valid_to": "2026-11-23"
                     *       },
                     *       "successors": [
                     *         {
                     *           "change": "merged",
                     *           "code": "24",
                     *           "name": "Tỉnh Bắc Ninh",
                     *           "valid_from": "2026-11-23"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProvinceLineage"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    calendar_feed_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The 16 characters of the address
                 * @example 9QXRT4BDHW6C7K2M
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    card_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "initials": "Ví dụ",
                 *       "kind": "card",
                 *       "number": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["VerifyByNumber"];
            };
        };
        responses: {
            /** @description Whether it holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "issued_on": "2026-11-23",
                     *       "issuer": "Ví dụ",
                     *       "number": "Ví dụ",
                     *       "status": "valid"
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    paper_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The 16 characters in the address of the QR
                 * @example 9QXRT4BDHW6C7K2M
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "issued_on": "2026-11-23",
                     *       "issuer": "Ví dụ",
                     *       "number": "Ví dụ",
                     *       "status": "valid"
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    register_closing_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of closings */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "accepted": 1,
                     *           "at": "2026-11-23T01:30:00Z",
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "ended": 1,
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "period": "month",
                     *           "period_from": "2026-11-23",
                     *           "period_to": "2026-11-23"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ClosingView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    register_closing_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-23",
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "period": "month"
                 *     }
                 */
                "application/json": components["schemas"]["CloseRegister"];
            };
        };
        responses: {
            /** @description The closing */
            201: {
                headers: {
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 1,
                     *       "at": "2026-11-23T01:30:00Z",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "ended": 1,
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "period": "month",
                     *       "period_from": "2026-11-23",
                     *       "period_to": "2026-11-23"
                     *     }
                     */
                    "application/json": components["schemas"]["ClosingView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_list: {
        parameters: {
            query?: {
                /**
                 * @description Channels, separated by commas.
                 * @example hotline
                 */
                channel?: string;
                /** @description `exact` counts every row of the filter. */
                count?: string;
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description Field of law. */
                field?: string;
                /** @description Form of aid. */
                form?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description The provider. */
                organisation_id?: string;
                /** @description The person; answered with the requests of which the caller may know who it is. */
                person_id?: string;
                /** @description Exact number on the receipt. */
                receipt_number?: string;
                /** @description Received at or after this instant. */
                "received_at[gte]"?: string;
                /** @description Received before this instant. */
                "received_at[lt]"?: string;
                /**
                 * @description Order: newest first, or the nearest deadline first.
                 * @example due_at
                 */
                sort?: string;
                /**
                 * @description States, separated by commas.
                 * @example received,need_supplement
                 */
                state?: string;
                /** @description Waiting for this provider to take them over. */
                transfer_to_id?: string;
                /** @description With a ground of urgency, or without. */
                urgent?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of requests */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "author_id": "019a0000-0000-7000-8000-000000000001",
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "channel": "in_person",
                     *           "field": "Ví dụ",
                     *           "form": "court_participation",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "next_action": {
                     *             "action": "assign",
                     *             "code": "DL04",
                     *             "due_at": "2026-11-23T01:30:00Z",
                     *             "label": "Ví dụ"
                     *           },
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_name": "Ví dụ",
                     *           "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *           "person_id": "019a0000-0000-7000-8000-000000000001",
                     *           "person_name": "Ví dụ",
                     *           "receipt_number": "TT20-260805-0012",
                     *           "received_at": "2026-11-23T01:30:00Z",
                     *           "role": "defender",
                     *           "sealed": false,
                     *           "state": "draft",
                     *           "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *           "urgent_ground": "limitation_period",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_RequestSummary"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "in_person"
                 *     }
                 */
                "application/json": components["schemas"]["NewRequest"];
            };
        };
        responses: {
            /** @description Received */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "competent_elsewhere": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "phone": "Ví dụ"
                     *         }
                     *       ],
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_document_id": "019a0000-0000-7000-8000-000000000001",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "tracking_code": "7K2M-9QXR-T4BD-HW6C",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedRequest"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_route: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "commune_code": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Route"];
            };
        };
        responses: {
            /** @description The competent centres */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commune_code": "Ví dụ",
                     *       "data": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "phone": "Ví dụ"
                     *         }
                     *       ],
                     *       "province_code": "Ví dụ",
                     *       "province_name": "Ví dụ"
                     *     }
                     */
                    "application/json": components["schemas"]["Routing"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "q": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["NameSearch"];
            };
        };
        responses: {
            /** @description Requests of the nearest names first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "author_id": "019a0000-0000-7000-8000-000000000001",
                     *           "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *           "case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "channel": "in_person",
                     *           "field": "Ví dụ",
                     *           "form": "court_participation",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "next_action": {
                     *             "action": "assign",
                     *             "code": "DL04",
                     *             "due_at": "2026-11-23T01:30:00Z",
                     *             "label": "Ví dụ"
                     *           },
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "organisation_name": "Ví dụ",
                     *           "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *           "person_id": "019a0000-0000-7000-8000-000000000001",
                     *           "person_name": "Ví dụ",
                     *           "receipt_number": "TT20-260805-0012",
                     *           "received_at": "2026-11-23T01:30:00Z",
                     *           "role": "defender",
                     *           "sealed": false,
                     *           "state": "draft",
                     *           "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *           "urgent_ground": "limitation_period",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_RequestSummary"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["RequestContent"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Accept"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_action_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "action": "submit",
                     *         "allowed": false,
                     *         "why_not": "Ví dụ"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["RequestAction"][];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["SimpleAnswer"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_ask_supplement: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "missing_papers": [
                 *         "Ví dụ"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AskSupplement"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_confirm_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The request as it is now */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_document_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of documents */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "author_name": "Ví dụ",
                     *           "case_id": "019a0000-0000-7000-8000-000000000001",
                     *           "class": "S3",
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "dossier_item": "request_form",
                     *           "formats": [
                     *             "Ví dụ"
                     *           ],
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "issued_on": "2026-11-23",
                     *           "kind": "court_assignment",
                     *           "media_type": "application/pdf",
                     *           "number": "12/QĐ-TGPL",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "replaced_by_id": "019a0000-0000-7000-8000-000000000001",
                     *           "replaces_id": "019a0000-0000-7000-8000-000000000001",
                     *           "request_id": "019a0000-0000-7000-8000-000000000001",
                     *           "sha256": "Ví dụ",
                     *           "size": 1,
                     *           "title": "Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng",
                     *           "version": 1,
                     *           "withdrawn_at": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DocumentView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_document_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentUpload"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "author_name": "Ví dụ",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "class": "S3",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "dossier_item": "request_form",
                     *       "formats": [
                     *         "Ví dụ"
                     *       ],
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "issued_on": "2026-11-23",
                     *       "kind": "court_assignment",
                     *       "media_type": "application/pdf",
                     *       "number": "12/QĐ-TGPL",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "replaced_by_id": "019a0000-0000-7000-8000-000000000001",
                     *       "replaces_id": "019a0000-0000-7000-8000-000000000001",
                     *       "request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "sha256": "Ví dụ",
                     *       "size": 1,
                     *       "title": "Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng",
                     *       "version": 1,
                     *       "withdrawn_at": "2026-11-23T01:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_history_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The acts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "actor_id": "019a0000-0000-7000-8000-000000000001",
                     *           "actor_name": "Ví dụ",
                     *           "at": "2026-11-23T01:30:00Z",
                     *           "detail": {},
                     *           "event": "Ví dụ",
                     *           "from_state": "draft",
                     *           "to_state": "draft"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RequestHistory"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ground": "not_eligible",
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Refuse"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_return_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_routing_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The competent centres */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commune_code": "Ví dụ",
                     *       "data": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "phone": "Ví dụ"
                     *         }
                     *       ],
                     *       "province_code": "Ví dụ",
                     *       "province_name": "Ví dụ"
                     *     }
                     */
                    "application/json": components["schemas"]["Routing"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "competent_elsewhere": [
                     *         {
                     *           "code": "Ví dụ",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "name": "Ví dụ",
                     *           "phone": "Ví dụ"
                     *         }
                     *       ],
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_document_id": "019a0000-0000-7000-8000-000000000001",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "tracking_code": "7K2M-9QXR-T4BD-HW6C",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedRequest"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_supplement: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Supplement"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["RequestTransfer"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    request_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The request */
                id: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment": {
                     *         "answer": {
                     *           "confirmed": false,
                     *           "eligible": false,
                     *           "groups": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "confirmed": false,
                     *               "law_version": "Ví dụ",
                     *               "legal_basis": "Ví dụ",
                     *               "missing_proofs": [
                     *                 {
                     *                   "any_of": [],
                     *                   "code": "Ví dụ",
                     *                   "vi": "Ví dụ"
                     *                 }
                     *               ],
                     *               "name_en": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "proof_basis": "Ví dụ",
                     *               "sensitive": false,
                     *               "subcategory": "Ví dụ"
                     *             }
                     *           ],
                     *           "law_version": "Ví dụ",
                     *           "undecided": [
                     *             {
                     *               "code": "Ví dụ",
                     *               "name_vi": "Ví dụ",
                     *               "needs": [
                     *                 "Ví dụ"
                     *               ]
                     *             }
                     *           ]
                     *         },
                     *         "competent": false,
                     *         "eligible": false,
                     *         "proof_complete": false
                     *       },
                     *       "author_id": "019a0000-0000-7000-8000-000000000001",
                     *       "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "channel": "in_person",
                     *       "eligibility": {
                     *         "5_BBT": false,
                     *         "5_BH": false,
                     *         "5_GIU": false,
                     *         "5_KNKT": false,
                     *         "5_NLC": false,
                     *         "5_PN": false,
                     *         "5_TG": false,
                     *         "5_XLCH": false,
                     *         "6A_DC": false,
                     *         "6A_NN": false,
                     *         "6A_XD": false,
                     *         "BBT_16_18": false,
                     *         "BBT_CN": false,
                     *         "BH_16_18": false,
                     *         "CDDC": false,
                     *         "CN_2027": false,
                     *         "DTTS_DBKK": false,
                     *         "FH1": false,
                     *         "FH2": false,
                     *         "HIV": false,
                     *         "HN": false,
                     *         "NCC": false,
                     *         "NCT": false,
                     *         "NCTN_16_18": false,
                     *         "NKT": false,
                     *         "NN_BLGD": false,
                     *         "NN_MBN": false,
                     *         "NN_MBN_6A": false,
                     *         "TE": false,
                     *         "TNLS": false,
                     *         "age": 0,
                     *         "birth_date": "1991-05",
                     *         "birth_year": 1900,
                     *         "ethnicity": "Ví dụ",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proofs": [
                     *           "P-HN-1"
                     *         ],
                     *         "special_difficulty": false
                     *       },
                     *       "field": "Ví dụ",
                     *       "form": "court_participation",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "matter": {
                     *         "appointed_defence": false,
                     *         "body": "Ví dụ",
                     *         "body_asked_at": "2026-11-23T01:30:00Z",
                     *         "commune_code": "Ví dụ",
                     *         "court_file_number": "Ví dụ",
                     *         "crime": "Ví dụ",
                     *         "limitation_on": "2026-11-23",
                     *         "notice_received_at": "2026-11-23T01:30:00Z",
                     *         "procedural_status": "nguoi_bi_to_giac",
                     *         "proceedings": "criminal",
                     *         "stage": "Ví dụ",
                     *         "summary": "Ví dụ",
                     *         "trial_on": "2026-11-23"
                     *       },
                     *       "next_action": {
                     *         "action": "assign",
                     *         "code": "DL04",
                     *         "due_at": "2026-11-23T01:30:00Z",
                     *         "label": "Ví dụ"
                     *       },
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "organisation_name": "Ví dụ",
                     *       "origin_request_id": "019a0000-0000-7000-8000-000000000001",
                     *       "outcome": {
                     *         "due_on": "2026-11-23",
                     *         "kind": "supplement",
                     *         "missing_papers": [
                     *           "Ví dụ"
                     *         ]
                     *       },
                     *       "parties": [
                     *         {
                     *           "birth_year": 1,
                     *           "name": "Ví dụ",
                     *           "role": "Ví dụ",
                     *           "side": "beneficiary"
                     *         }
                     *       ],
                     *       "person": {
                     *         "address": "Ví dụ",
                     *         "birth_date": "1991-05",
                     *         "branch_id": "019a0000-0000-7000-8000-000000000001",
                     *         "commune_code": "Ví dụ",
                     *         "commune_name": "Ví dụ",
                     *         "created_at": "2026-11-23T01:30:00Z",
                     *         "ethnicity": "Ví dụ",
                     *         "full_name": "Ví dụ",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "id_number": "Ví dụ",
                     *         "id_number_warnings": [
                     *           "unknown_province"
                     *         ],
                     *         "language": "Ví dụ",
                     *         "merge_id": "019a0000-0000-7000-8000-000000000001",
                     *         "merged_into_id": "019a0000-0000-7000-8000-000000000001",
                     *         "needs": [
                     *           "Ví dụ"
                     *         ],
                     *         "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *         "phone": "Ví dụ",
                     *         "safe_contact": "Ví dụ",
                     *         "sealed": false,
                     *         "sex": "male",
                     *         "version": 1
                     *       },
                     *       "person_id": "019a0000-0000-7000-8000-000000000001",
                     *       "person_name": "Ví dụ",
                     *       "receipt_number": "TT20-260805-0012",
                     *       "received_at": "2026-11-23T01:30:00Z",
                     *       "requester": {
                     *         "name": "Ví dụ",
                     *         "phone": "Ví dụ",
                     *         "relation": "self"
                     *       },
                     *       "role": "defender",
                     *       "sealed": false,
                     *       "state": "draft",
                     *       "transfer_to_id": "019a0000-0000-7000-8000-000000000001",
                     *       "urgent_ground": "limitation_period",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    saved_view_list: {
        parameters: {
            query?: {
                /**
                 * @description Those of one page.
                 * @example cases
                 */
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "is_default": false,
                     *           "mine": false,
                     *           "name": "Vụ của trẻ em, hạn tuần này",
                     *           "owner_name": "Ví dụ",
                     *           "page": "cases",
                     *           "query": "practitioner_id=@me&due_at[lt]=@today%2B7d",
                     *           "role": "hotline",
                     *           "role_default": false,
                     *           "shared": "mine",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SavedView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    saved_view_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ví dụ",
                 *       "page": "cases",
                 *       "query": "Ví dụ"
                 *     }
                 */
                "application/json": components["schemas"]["SavedViewCreate"];
            };
        };
        responses: {
            /** @description Saved */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "is_default": false,
                     *       "mine": false,
                     *       "name": "Vụ của trẻ em, hạn tuần này",
                     *       "owner_name": "Ví dụ",
                     *       "page": "cases",
                     *       "query": "practitioner_id=@me&due_at[lt]=@today%2B7d",
                     *       "role": "hotline",
                     *       "role_default": false,
                     *       "shared": "mine",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    saved_view_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The view */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            414: components["responses"]["Refusal414"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    saved_view_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The view */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SavedViewPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "is_default": false,
                     *       "mine": false,
                     *       "name": "Vụ của trẻ em, hạn tuần này",
                     *       "owner_name": "Ví dụ",
                     *       "page": "cases",
                     *       "query": "practitioner_id=@me&due_at[lt]=@today%2B7d",
                     *       "role": "hotline",
                     *       "role_default": false,
                     *       "shared": "mine",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    service_account_list: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
                /** @description For whom they work. */
                organisation_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of programs */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "client_id": "svc-4f1a9c20d7be",
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "ended_at": "2026-11-23T01:30:00Z",
                     *           "expires_at": "2026-11-23T01:30:00Z",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "keys": [
                     *             {
                     *               "crv": "Ed25519",
                     *               "kty": "OKP",
                     *               "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
                     *             }
                     *           ],
                     *           "name": "Cổng dịch vụ công tỉnh Lạng Sơn",
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "owner_id": "019a0000-0000-7000-8000-000000000001",
                     *           "scopes": [
                     *             "Ví dụ"
                     *           ],
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ServiceAccountView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    service_account_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expires_at": "2026-11-23T01:30:00Z",
                 *       "keys": [
                 *         {
                 *           "crv": "Ed25519",
                 *           "kty": "OKP",
                 *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
                 *         }
                 *       ],
                 *       "name": "Ví dụ",
                 *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                 *       "scopes": [
                 *         "organisation_read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ServiceAccountCreate"];
            };
        };
        responses: {
            /** @description Let in */
            201: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    /** @description Where it is read */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "client_id": "svc-4f1a9c20d7be",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ended_at": "2026-11-23T01:30:00Z",
                     *       "expires_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "keys": [
                     *         {
                     *           "crv": "Ed25519",
                     *           "kty": "OKP",
                     *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
                     *         }
                     *       ],
                     *       "name": "Cổng dịch vụ công tỉnh Lạng Sơn",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "owner_id": "019a0000-0000-7000-8000-000000000001",
                     *       "scopes": [
                     *         "Ví dụ"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    service_account_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The program */
                id: components["schemas"]["ServiceAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The program */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "client_id": "svc-4f1a9c20d7be",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ended_at": "2026-11-23T01:30:00Z",
                     *       "expires_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "keys": [
                     *         {
                     *           "crv": "Ed25519",
                     *           "kty": "OKP",
                     *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
                     *         }
                     *       ],
                     *       "name": "Cổng dịch vụ công tỉnh Lạng Sơn",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "owner_id": "019a0000-0000-7000-8000-000000000001",
                     *       "scopes": [
                     *         "Ví dụ"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    service_account_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The program */
                id: components["schemas"]["ServiceAccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ServiceAccountPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "client_id": "svc-4f1a9c20d7be",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ended_at": "2026-11-23T01:30:00Z",
                     *       "expires_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "keys": [
                     *         {
                     *           "crv": "Ed25519",
                     *           "kty": "OKP",
                     *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
                     *         }
                     *       ],
                     *       "name": "Cổng dịch vụ công tỉnh Lạng Sơn",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "owner_id": "019a0000-0000-7000-8000-000000000001",
                     *       "scopes": [
                     *         "Ví dụ"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    service_account_end: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The program */
                id: components["schemas"]["ServiceAccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Switched off */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "client_id": "svc-4f1a9c20d7be",
                     *       "created_at": "2026-11-23T01:30:00Z",
                     *       "ended_at": "2026-11-23T01:30:00Z",
                     *       "expires_at": "2026-11-23T01:30:00Z",
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "keys": [
                     *         {
                     *           "crv": "Ed25519",
                     *           "kty": "OKP",
                     *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
                     *         }
                     *       ],
                     *       "name": "Cổng dịch vụ công tỉnh Lạng Sơn",
                     *       "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *       "owner_id": "019a0000-0000-7000-8000-000000000001",
                     *       "scopes": [
                     *         "Ví dụ"
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccountView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    session_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "current": false,
                     *           "expires_at": "2026-11-23T01:30:00Z",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "last_used_at": "2026-11-23T01:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_OpenSessionView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    session_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description A new random key for each command; the same one when it is sent again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    work_session_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The session */
                id: components["schemas"]["WorkSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            414: components["responses"]["Refusal414"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    work_session_update: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, for example "3" */
                "If-Match": string;
            };
            path: {
                /** @description The session */
                id: components["schemas"]["WorkSessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SessionPatch"];
            };
        };
        responses: {
            /** @description The session after it */
            200: {
                headers: {
                    /** @description The version of the record, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "case_id": "019a0000-0000-7000-8000-000000000001",
                     *       "confirmed_by": "Ví dụ",
                     *       "ends_at": "2026-11-23T01:30:00Z",
                     *       "half_sessions": 1,
                     *       "id": "019a0000-0000-7000-8000-000000000001",
                     *       "kind": "meeting",
                     *       "place": "Ví dụ",
                     *       "practitioner_id": "019a0000-0000-7000-8000-000000000001",
                     *       "starts_at": "2026-11-23T01:30:00Z",
                     *       "summary": "Ví dụ",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["WorkSessionView"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            412: components["responses"]["Refusal412"];
            413: components["responses"]["Refusal413"];
            414: components["responses"]["Refusal414"];
            415: components["responses"]["Refusal415"];
            422: components["responses"]["Refusal422"];
            428: components["responses"]["Refusal428"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    workqueue_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queues */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "action": "Cử người",
                     *           "empty": "Ví dụ",
                     *           "label": "Chờ cử người",
                     *           "of": "case",
                     *           "slug": "to-assign"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorkqueueList"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    workqueue_read: {
        parameters: {
            query?: {
                /** @description Where to go on: `page.next` of the page before. */
                cursor?: string;
                /** @description The whole list as a file, or its rest from the cursor on; at most 50,000 rows. */
                format?: "xlsx" | "csv";
                /** @description Rows of a page, 1 to 100. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The queue
                 * @example to-assign
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the queue */
            200: {
                headers: {
                    /** @description The next page, with rel="next"; absent on the last */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "code": "TT.TGTT.01.2026",
                     *           "created_at": "2026-11-23T01:30:00Z",
                     *           "id": "019a0000-0000-7000-8000-000000000001",
                     *           "next_action": {
                     *             "action": "assign",
                     *             "code": "DL04",
                     *             "due_at": "2026-11-23T01:30:00Z",
                     *             "label": "Ví dụ"
                     *           },
                     *           "organisation_id": "019a0000-0000-7000-8000-000000000001",
                     *           "person_name": "Ví dụ",
                     *           "state": "accepted",
                     *           "subject_type": "case"
                     *         }
                     *       ],
                     *       "page": {
                     *         "next": "Ví dụ",
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Page_WorkItem"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            404: components["responses"]["Refusal404"];
            405: components["responses"]["Refusal405"];
            409: components["responses"]["Refusal409"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
    workqueue_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {}
                     *     }
                     */
                    "application/json": components["schemas"]["WorkqueueCounts"];
                };
            };
            400: components["responses"]["Refusal400"];
            401: components["responses"]["Refusal401"];
            403: components["responses"]["Refusal403"];
            405: components["responses"]["Refusal405"];
            414: components["responses"]["Refusal414"];
            429: components["responses"]["Refusal429"];
            503: components["responses"]["Refusal503"];
        };
    };
}
