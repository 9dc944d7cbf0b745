/**
 * What every implementation of {@link org.visnyk.NewsIndex} must do, as tests that a backend runs
 * from the test jar of this module by extending {@link org.visnyk.contract.NewsIndexContract}. Uses
 * the API only: it knows neither folders nor Lucene.
 */
@NullMarked
package org.visnyk.contract;

import org.jspecify.annotations.NullMarked;
