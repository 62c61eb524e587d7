"""Writes the small checkpoints of this folder with PyTorch 1.13; run once, in this folder."""
import os
import pickle
import zipfile

import torch

torch.manual_seed(7)


class Block(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = torch.nn.Conv2d(2, 3, 1, bias=False)
        self.bn = torch.nn.BatchNorm2d(3, eps=1e-3)


block = Block()
with torch.no_grad():
    block.conv.weight.copy_(torch.arange(6.0).view(3, 2, 1, 1))
    block.bn.running_mean.copy_(torch.tensor([1.0, 2.0, 3.0]))
optimizer = torch.optim.SGD(block.parameters(), lr=0.1, momentum=0.9)
torch.save({'start_epoch': 300, 'model': block.state_dict(), 'optimizer': optimizer.state_dict()}, 'block.pth')

base = torch.arange(12.0).view(3, 4)
torch.save({'turned': base.t(), 'half': torch.tensor([1.5]).half(), 'part': base[1:, 2]}, 'views.pth')


class Attack:
    def __reduce__(self):
        return os.system, ('touch /tmp/droneseal-was-here',)


def archive(name, payload):
    with zipfile.ZipFile(name, 'w') as file:
        file.writestr('archive/data.pkl', payload)


archive('attack.pth', pickle.dumps({'model': Attack()}, protocol=2))
archive('eval.pth', b'\x80\x02cbuiltins\neval\nX\x04\x00\x00\x001+1\x00\x85R.'[:-1] + b'.')
