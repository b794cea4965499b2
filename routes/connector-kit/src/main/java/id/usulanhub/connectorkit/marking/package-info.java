/** Gives a sender's workbook back with its errors marked. */
package id.usulanhub.connectorkit.marking;
