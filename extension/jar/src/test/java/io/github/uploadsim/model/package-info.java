/**
 * Random sequences of calls against a running simulator and, side by side, against a small model of
 * the rules that shares no code with the product. Any disagreement shrinks to a short story.
 *
 * <p>A family joins with a subclass of {@link io.github.uploadsim.model.FamilyModel}; all that the
 * model needs to know of it is in {@link io.github.uploadsim.contract.Family}.
 */
package io.github.uploadsim.model;
