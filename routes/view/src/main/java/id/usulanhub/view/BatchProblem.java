package id.usulanhub.view;

import id.usulanhub.domain.outcome.ProblemCode;

/**
 * One kind of problem in a file.
 *
 * @param field the canonical field that could not be filled; empty for the row as a whole
 * @param count how many values of the file have it
 */
public record BatchProblem(ProblemCode code, String field, long count) {}
