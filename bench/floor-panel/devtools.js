// The floor: what any panel must do that tells why a request was refused, and no more.
chrome.devtools.panels.create('Floor', '', 'panel.html');
