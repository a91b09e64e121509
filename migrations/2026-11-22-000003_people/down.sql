DROP TABLE persons, practitioner_absences, practitioner_contracts, practitioners, proceedings_bodies;
