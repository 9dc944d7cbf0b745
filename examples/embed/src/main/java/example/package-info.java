/** A program of somebody else that embeds Visnyk: it knows the front room alone. */
package example;
