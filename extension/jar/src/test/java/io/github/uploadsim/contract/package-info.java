/**
 * What is common to all families, stated once through the public door. A family joins with one
 * {@link io.github.uploadsim.contract.Family} and one test class that names it.
 */
package io.github.uploadsim.contract;
