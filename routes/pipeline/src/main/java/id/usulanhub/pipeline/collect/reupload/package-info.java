/** Files that correct earlier ones: which is followed, and what is new, changed, the same or removed. */
package id.usulanhub.pipeline.collect.reupload;
