DROP TABLE blank_templates;
DROP INDEX blank_papers_one_count;
ALTER TABLE blank_papers
    DROP CONSTRAINT blank_papers_ordered_once,
    DROP CONSTRAINT blank_papers_check,
    ADD CONSTRAINT blank_papers_check CHECK (missing <@ serials),
    DROP CONSTRAINT blank_papers_serials,
    ADD CONSTRAINT blank_papers_serials CHECK ((kind = 'supply_request') = isempty(serials)),
    DROP CONSTRAINT blank_papers_quantity_check,
    ADD CONSTRAINT blank_papers_quantity_check CHECK (quantity > 0),
    DROP CONSTRAINT blank_papers_state_check,
    ADD CONSTRAINT blank_papers_state_check CHECK (state IN
        ('proposed', 'approved', 'sent', 'discrepant', 'done', 'rejected', 'cancelled', 'reversed')),
    DROP CONSTRAINT blank_papers_kind_check,
    ADD CONSTRAINT blank_papers_kind_check CHECK (kind IN ('lot', 'supply_request', 'shipment', 'return', 'spoilage', 'loss',
        'recall', 'destruction', 'reversal'));
