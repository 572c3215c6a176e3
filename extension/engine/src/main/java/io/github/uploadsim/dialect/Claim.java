package io.github.uploadsim.dialect;

/**
 * One reading of a behaviour on which the sources disagree or say nothing.
 *
 * @param decidedBy the name of the switch that chooses between this reading and the others
 * @param says the reading in plain words, the value of the switch first
 * @param source the page or the issue, so that a reader finds it
 */
public record Claim(String decidedBy, String says, Confidence confidence, String source) {}
