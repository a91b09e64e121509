SELECT set_config('tgpl.scope', :scope::text, false);
SELECT c.id, c.version, c.organisation_id, c.branch_id, c.code, c.state, c.form, c.role, c.field, c.person_id, c.request_id,
       c.practitioner_ids, c.received_on, c.accepted_at, c.ended_on, c.end_reason, c.outcome, c.successful, c.proof_pending,
       c.urgent, c.sealed, c.replacement, c.file_received_on, c.transfer_to_id, c.next_code, c.next_due_at, c.created_at, p.full_name,
       ARRAY(SELECT (o.id, o.full_name, o.published) FROM practitioners o WHERE o.id = ANY (c.practitioner_ids))
FROM cases c LEFT JOIN persons p ON p.id = c.person_id
WHERE c.organisation_id = ANY (ARRAY[:scope::uuid]) AND c.state IN ('in_progress', 'assigned') AND c.form = 'court_participation'
ORDER BY c.created_at DESC, c.id DESC LIMIT 51;
