/** Makes the workbook that villages fill in. */
package id.usulanhub.connectorkit.template;
