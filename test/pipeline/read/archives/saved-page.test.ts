import { isPartsFolder, placeInSavedPage } from '../../../../lambda/pipeline/read/archives/saved-page.ts';

test.each([
  ['Tide gate_files/logo.png', 'part'],
  ['World/Tide gate_files/main.js.download', 'part'],
  ['Tide gate_files/style(1).css', 'part'],
  ['Tide gate_files\\logo.PNG', 'part'],
  ['Tide gate_files/fonts/serif.woff2', 'part'],
  ['Sturmflut-Dateien/bild.jpg', 'part'],
  ['Grande marée_fichiers/saved_resource.html', 'frame'],
  ['Tide gate_files/f.txt', 'frame'],
  ['Tide gate_files/saved_resource', 'frame'],
  ['Tide gate.files/image001.jpg', 'part'],
  ['Tide gate.html', undefined],
  ['files/logo.png', undefined],
  ['World/logo.png', undefined],
  ['profile/story.html', undefined],
  ['Tide gate_files', undefined],
])('%s is %s', (path, expected) => {
  expect(placeInSavedPage(path)).toBe(expected);
});

test('a folder that only holds the word is a section', () => {
  expect(['files', 'My files', 'case_filesystem', 'Dateien'].filter(isPartsFolder)).toEqual([]);
});
